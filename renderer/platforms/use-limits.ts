import { limitsOf, type SchoolLimits } from '../../domain/connectors/limits/limits-of.ts';
import { useSchool } from '../school/store/school-context.tsx';

/** What the platforms of the school do not hold of its settings. */
export function useLimits(): SchoolLimits {
  return useSchool(({ platforms }) => limitsOf(platforms.platforms));
}
