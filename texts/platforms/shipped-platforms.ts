import ecollege31 from './ecollege31.plateforme.json' with { type: 'json' };
import modulo from './modulo.plateforme.json' with { type: 'json' };
import monEntOccitanie from './mon-ent-occitanie.plateforme.json' with { type: 'json' };
import monEntTouraine from './mon-ent-touraine.plateforme.json' with { type: 'json' };
import toutatice from './toutatice.plateforme.json' with { type: 'json' };
import touraineEschool from './touraine-eschool.plateforme.json' with { type: 'json' };
import { Platform } from '../../domain/platforms/platform.ts';

/** The platforms that the sources tell of, read like any file; one that the schema refuses is a bug, that a test finds. */
export const SHIPPED_PLATFORMS: readonly Platform[] = [monEntOccitanie, ecollege31, touraineEschool, monEntTouraine, toutatice, modulo].map((one) => Platform.parse(one));
