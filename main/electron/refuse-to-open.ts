import { app, dialog } from 'electron';
import { hostSentence, type HostRefusal } from '../../texts/frame/hosts.ts';

/** Says why the console cannot be opened, what is safe and what to do, then ends. */
export function refuseToOpen(refusal: HostRefusal): void {
  dialog.showErrorBox('Console ENT', hostSentence(refusal));
  app.exit(1);
}
