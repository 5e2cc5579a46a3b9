import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';

/** Floor of an import: opens the files that a console hands over and parses them with saxes alone; gives the identifier of each record, whatever it is of. */
export function idsOfDelivery(content: string): readonly string[] {
  const ids: string[] = [];
  const text = gunzipSync(Buffer.from(content, 'base64')).toString('latin1');
  // The files come one after the other: each begins by its declaration.
  for (const file of text.split(/(?=<\?xml )/)) {
    const parser = new SaxesParser();
    let inId = false;
    parser.on('opentag', ({ name }) => (inId = name === 'id'));
    parser.on('closetag', () => (inId = false));
    parser.on('text', (id) => void (inId && ids.push(id)));
    parser.write(file).close();
  }
  return [...new Set(ids)];
}
