import { parseAst } from 'rolldown/parseAst';

/** A node of a syntax tree, whose fields are looked at one by one. */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** One source file as the rules see it. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly body: readonly Node[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const below = (value: unknown): readonly Node[] => {
  if (Array.isArray(value)) return value.flatMap(below);
  return isNode(value) ? [value, ...Object.values(value).flatMap(below)] : [];
};

/** Reads a source file; `.tsx` by its name. */
export function readSource(path: string, text: string): Source {
  const program: unknown = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  const body = isNode(program) && Array.isArray(program['body']) ? program['body'].filter(isNode) : [];
  return { path, text, nodes: below(program), body };
}

/** A child of a node, when it is one. */
export function child(node: Node | undefined, name: string): Node | undefined {
  const value = node?.[name];
  return isNode(value) ? value : undefined;
}

/** The children of a node under one name. */
export function children(node: Node | undefined, name: string): readonly Node[] {
  const value = node?.[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Every node under one, itself included. */
export const under = (node: Node | undefined): readonly Node[] => below(node);

/** `a.b.c` for names and member accesses; empty for anything else. */
export function nameOf(node: Node | undefined): string {
  if (node?.type === 'Identifier' || node?.type === 'JSXIdentifier') return String(node['name']);
  if (node?.type === 'ThisExpression') return 'this';
  if (node?.type !== 'MemberExpression') return '';
  const property = child(node, 'property');
  const key = literal(property);
  return `${nameOf(child(node, 'object'))}.${typeof key === 'string' ? key : nameOf(property)}`;
}

/** The value of a literal; undefined for anything else. */
export function literal(node: Node | undefined): unknown {
  return node?.type === 'Literal' ? node['value'] : undefined;
}

/** The calls of a source whose callee ends with one of the names. */
export function calls({ nodes }: Pick<Source, 'nodes'>, ...names: readonly string[]): readonly Node[] {
  return nodes.filter((node) => node.type === 'CallExpression' && names.some((name) => `.${nameOf(child(node, 'callee'))}`.endsWith(`.${name}`)));
}

/** The calls `something.on('<event>', …)`. */
export function listeners(source: Pick<Source, 'nodes'>, event: string): readonly Node[] {
  return calls(source, 'on', 'once', 'addListener', 'addEventListener', 'handle').filter((call) => literal(children(call, 'arguments')[0]) === event);
}

/** The texts written in a source, templates included. */
export function texts({ nodes, text }: Pick<Source, 'nodes' | 'text'>): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'TemplateElement') return [text.slice(Number(node['start']), Number(node['end']))];
    const value = literal(node);
    return typeof value === 'string' ? [value] : [];
  });
}

/** What a source imports: from where, which names, types left out. */
export function imports({ nodes }: Pick<Source, 'nodes'>): readonly { readonly from: string; readonly names: readonly string[] }[] {
  return nodes
    .filter((node) => node.type === 'ImportDeclaration' && node['importKind'] !== 'type')
    .map((node) => ({
      from: String(literal(child(node, 'source'))),
      names: children(node, 'specifiers').filter((one) => one['importKind'] !== 'type').map((one) => nameOf(child(one, 'imported')) || '*'),
    }));
}
