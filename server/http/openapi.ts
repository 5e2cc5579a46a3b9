import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { z } from 'zod';
import { entContract, entLine } from '../../contract/ent/ent.contract.ts';
import { once } from '../../domain/kernel/once.ts';
import { SYNC_PROTOCOL } from '../../domain/sync/protocol.ts';

/** The OpenAPI document of the wire between a console and an ENT, generated from the contract: half of the time of a start, for who asks for it only. */
export const describeEnt = once(generate);

async function generate(): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(entContract, {
    info: {
      title: 'Console ENT',
      version: String(SYNC_PROTOCOL),
      description: 'Wire between a console and an ENT; `pull` and `snapshot` answer lines of JSON, each a `SyncLine`.',
    },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    security: [{ session: [] }],
  });
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, ...lineSchemas() } } };
}

function lineSchemas(): object {
  const { $schema: _dialect, $defs, ...syncLine } = z.toJSONSchema(entLine, { unrepresentable: 'any' });
  const schemas = JSON.stringify({ SyncLine: syncLine, ...$defs });
  return z.record(z.string(), z.unknown()).parse(JSON.parse(schemas.replaceAll('#/$defs/', '#/components/schemas/')));
}
