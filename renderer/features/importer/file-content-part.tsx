import type { ImportedFile } from '../../../domain/imports/imported-file.ts';
import { AssignmentImport } from './gar/assignment-import.tsx';
import { DeliveryImport } from './delivery/delivery-import.tsx';
import { FeedingImport } from './feeding/feeding-import.tsx';
import { ExchangeImport } from './exchange/exchange-import.tsx';
import { MemberImport } from './members/member-import.tsx';
import { PeopleReport } from './people/people-report.tsx';
import { DaysImport } from '../../school-year/days-import.tsx';
import type { ImportActs } from '../../importing/use-import.ts';

interface FileContentPartProps {
  /** The name under which the console holds the file. */
  readonly id: string;
  readonly file: ImportedFile;
  readonly acts: ImportActs;
}

/** What follows the recognition of a file, which depends on what it holds. */
export function FileContentPart({ id, file, acts }: FileContentPartProps) {
  const { content } = file;
  switch (content.kind) {
    case 'members': return <MemberImport file={file} list={content} acts={acts} />;
    case 'assignments': return <AssignmentImport file={file} list={content} />;
    case 'people': return <PeopleReport file={file} content={content} />;
    case 'days': return <DaysImport file={file} content={content} />;
    case 'exchange': return <ExchangeImport id={id} />;
    case 'feeding': return <FeedingImport id={id} preview={content.preview} acts={acts} />;
    case 'delivery': return <DeliveryImport id={id} file={file} content={content} />;
    default: return null;
  }
}
