import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';

/** What an official schema says of texts; empty when it accepts all of them. */
export function schemaErrors(path: string, texts: readonly string[]): readonly string[] {
  using schema = XmlDocument.fromBuffer(readFileSync(path));
  using validator = XsdValidator.fromDoc(schema);
  return texts.flatMap((text) => {
    using document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      return [`${String(error)} in ${text.slice(0, 300)}`];
    }
  });
}
