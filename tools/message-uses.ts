import { parseSync } from '@swc/core';

/** A file of TypeScript, or of TypeScript with JSX, as its name tells. */
export interface SourceFile {
  name: string;
  text: string;
}

/** The keys that a source file uses, such as `Notes.count`. */
export interface Uses {
  keys: Set<string>;
  /** For keys put together at run time. */
  patterns: RegExp[];
}

/** The functions that give the messages of a namespace. */
const givers = new Set(['translator', 'getTranslations', 'useTranslations', 'createTranslator']);

const scopes = new Set([
  'ArrowFunctionExpression',
  'BlockStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'Module',
]);

/** A node of the syntax tree, or one of the plain objects between nodes. */
type Node = Record<string, unknown>;

/** Which namespace a variable gives the messages of. */
type Scope = Map<string, string>;

/**
 * Finds the messages that a source file uses: the calls t('key') and
 * t.rich('key') where `t` is declared as translator(locale, 'Notes') or the like of next-intl, or is a
 * parameter whose type names the namespace. In a template, t(`on.${locale}`), the variable part stands for
 * one step of the key. Where the key comes in a variable, every text of the file may be it.
 */
export function messageUses({ name, text }: SourceFile): Uses {
  const module = parseSync(text, { syntax: 'typescript', tsx: name.endsWith('x') });
  const uses: Uses = { keys: new Set(), patterns: [] };
  visit(module, new Map());
  return uses;

  function visit(value: unknown, outer: Scope): void {
    if (Array.isArray(value)) for (const item of value) visit(item, outer);
    if (!isNode(value)) return;
    const scope = scopes.has(String(value.type)) ? new Map(outer) : outer;
    declare(value, scope);
    const namespace = value.type === 'CallExpression' ? namespaceOf(value.callee, scope) : null;
    if (namespace !== null && Array.isArray(value.arguments)) use(namespace, value.arguments[0]?.expression);
    for (const inner of Object.values(value)) visit(inner, scope);
  }

  function use(namespace: string, key: unknown): void {
    if (!isNode(key)) return;
    if (key.type === 'StringLiteral') uses.keys.add(`${namespace}.${key.value}`);
    else if (key.type === 'TemplateLiteral') uses.patterns.push(pattern(namespace, key));
    else if (key.type === 'ConditionalExpression') {
      use(namespace, key.consequent);
      use(namespace, key.alternate);
    } else for (const text of textsIn(module)) uses.keys.add(`${namespace}.${text}`);
  }
}

/** Notes the namespace of the variable or parameter that is declared here, if it has one. */
function declare(node: Node, scope: Scope): void {
  const name = node.type === 'VariableDeclarator' ? node.id : node;
  const namespace =
    node.type === 'VariableDeclarator' ? namespaceOf(node.init, scope) : textsIn(node.typeAnnotation)[0];
  if (isNode(name) && name.type === 'Identifier' && namespace) scope.set(String(name.value), namespace);
}

/** The namespace of `t`, `t.rich` or translator(locale, 'Notes'). */
function namespaceOf(expression: unknown, scope: Scope): string | null {
  if (!isNode(expression)) return null;
  switch (expression.type) {
    case 'AwaitExpression':
      return namespaceOf(expression.argument, scope);
    case 'ParenthesisExpression':
      return namespaceOf(expression.expression, scope);
    case 'MemberExpression':
      return namespaceOf(expression.object, scope);
    case 'Identifier':
      return scope.get(String(expression.value)) ?? null;
    case 'CallExpression': {
      const giver = isNode(expression.callee) && givers.has(String(expression.callee.value));
      return giver ? (textsIn(expression.arguments).at(-1) ?? null) : null;
    }
    default:
      return null;
  }
}

/** Keys are letters, digits and dots, so that only the dots need escaping. */
function pattern(namespace: string, { quasis }: Node): RegExp {
  const fixed = Array.isArray(quasis) ? quasis.map(({ cooked }) => String(cooked)) : [];
  return new RegExp(`^${`${namespace}.${fixed.join('*')}`.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
}

/** All string literals in a part of the program, those of types included, in order. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!isNode(value)) return [];
  if (value.type === 'StringLiteral') return [String(value.value)];
  return Object.values(value).flatMap(textsIn);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
