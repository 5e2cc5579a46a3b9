import { expect, it } from 'vitest';
import { ConnectorTrouble } from '../../domain/connectors/connector-trouble.ts';
import { connectorTroubleSentence } from '../../texts/connectors/connector-troubles.ts';

it('says of each trouble of a connector what happened, what is safe and what to do', () => {
  const sentences = ConnectorTrouble.options.map(connectorTroubleSentence);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^.]+\. [^.]+\. .+\. \(ENT-CON-\d\d\)$/);
  expect(new Set(sentences).size).toBe(sentences.length);
});
