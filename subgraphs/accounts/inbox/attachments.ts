/** What comes with a message, as the graph has it. */

import type { DocumentRow } from '../safe/tables.ts';
import type { AttachmentRow } from './tables.ts';

export interface Attachment {
  readonly document: DocumentRow;
  readonly versionId: AttachmentRow['versionId'];
}
