import type { Nodes } from 'mdast';
import { joinGerman, nearest, toId } from '../../domain/text.ts';
import {
  componentNamed,
  componentNames,
  FACET_ATTRIBUTES,
  listNamed,
  listWords,
  type Component,
} from '../../schemas/components.ts';
import { facetKinds, type FacetKind } from '../../schemas/routes.ts';
import type { Position } from '../problem.ts';
import type { Refusal } from './refusal.ts';

type ComponentNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** A component where it stands in a text, with what it was given. */
export interface PlacedComponent {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly value: string; readonly position: Position }[];
}

/** Why braces are refused, whatever stands in them. */
export const BRACES: Refusal = [
  'Geschweifte Klammern sind nicht erlaubt, denn sie führen Programme aus',
  'die Klammern { } löschen',
];

/** Why a component is refused that does not exist. */
export function unknownComponent(name: string | null): Refusal {
  const written = name ?? '';
  // A word in small letters is an HTML element, not a slip of the pen.
  const close =
    /^\p{Lu}/u.test(written) || componentNames.map(toId).includes(toId(written))
      ? nearest(written, componentNames)
      : undefined;
  return [
    `<${written}> ist in Texten nicht erlaubt`,
    close ? `Meinten Sie <${close}>?` : `nur ${joinGerman(componentNames.map((one) => `<${one}>`))}`,
  ];
}

/** Why a component of a guide is refused: what it is called, what it is given, what it holds, where it stands. */
export function componentRefusal(
  node: ComponentNode,
  textRefusal: (text: string) => Refusal | undefined,
): Refusal | undefined {
  const component = componentNamed(node.name);
  if (!component || node.name === null) return unknownComponent(node.name);
  return (
    attributesRefusal(node, component, textRefusal) ??
    givenRefusal(node.name, component, given(node)) ??
    placeRefusal(node, component) ??
    holdsRefusal(node, component)
  );
}

function attributesRefusal(
  { name, attributes }: ComponentNode,
  component: Component,
  textRefusal: (text: string) => Refusal | undefined,
): Refusal | undefined {
  const known = Object.keys(component.attributes);
  const seen = new Set<string>();
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') return BRACES;
    const word = attribute.name;
    if (!known.includes(word)) return [`<${name}> kennt „${word}“ nicht`, meant(word, known)];
    if (attribute.value !== null && typeof attribute.value === 'object')
      return [`Der Wert von „${word}“ steht in geschweiften Klammern`, `${word}="…" mit Anführungszeichen`];
    if (seen.has(word)) return [`„${word}“ steht in <${name}> zweimal`, 'eines davon löschen'];
    seen.add(word);
    const refusal = textRefusal(attribute.value ?? '');
    if (refusal) return refusal;
  }
  return undefined;
}

function meant(word: string, known: readonly string[]): string {
  const close = nearest(word, known);
  if (close !== undefined) return `Meinten Sie ${close}?`;
  return known.length > 0 ? `nur ${joinGerman(known)}` : 'das Wort löschen';
}

/** The attributes of a component that are literal, and so can be used. */
function given({ attributes }: ComponentNode): Map<string, string> {
  return new Map(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && (one.value === null || typeof one.value === 'string')
        ? [[one.name, one.value ?? ''] as const]
        : [],
    ),
  );
}

function givenRefusal(name: string, { attributes, needs, example }: Component, values: Map<string, string>) {
  if (needs.length > 0 && !needs.some((one) => values.has(one)))
    return needs.length === 1
      ? ([`In <${name}> fehlt „${needs[0]}“`, example] as const)
      : ([`<${name}> sagt nicht, welche`, `${joinGerman(needs, 'oder')} nennen, z. B. ${example}`] as const);
  for (const [word, value] of values) {
    const { refs, list, example: such } = attributes[word]!;
    if ((refs || list) && value.trim() === '') return [`„${word}“ hat keinen Wert`, `z. B. ${word}="${such}"`] as const;
    if (list && listNamed(value) === undefined)
      return [`Die Liste „${value}“ gibt es nicht`, meantList(value)] as const;
  }
  return facetRefusal(values);
}

const meantList = (value: string) => {
  const close = nearest(value, listWords);
  return close === undefined ? `nur ${joinGerman(listWords, 'oder')}` : `Meinten Sie ${close}?`;
};

/** A list can be narrowed by some words only: Kitas have no topic. */
function facetRefusal(values: Map<string, string>): Refusal | undefined {
  const word = values.get('sammlung');
  const list = word === undefined ? undefined : listNamed(word);
  if (list === undefined) return undefined;
  const kinds: readonly FacetKind[] = facetKinds(list);
  const words = Object.entries(FACET_ATTRIBUTES).filter(([, kind]) => kinds.includes(kind));
  const wrong = Object.entries(FACET_ATTRIBUTES).find(([one, kind]) => values.has(one) && !kinds.includes(kind));
  return (
    wrong && [
      `„${word}“ lässt sich nicht nach „${wrong[0]}“ auswählen`,
      `nur nach ${joinGerman(
        words.map(([one]) => one),
        'oder',
      )}`,
    ]
  );
}

/** Within a line it would stand in a paragraph, where HTML does not allow it. */
function placeRefusal({ type, name }: ComponentNode, { holds, example }: Component): Refusal | undefined {
  if (type !== 'mdxJsxTextElement') return undefined;
  return [
    `<${name}> steht in einer Zeile mit Text`,
    holds === 'nothing'
      ? `${example} in eine eigene Zeile schreiben, mit einer Leerzeile davor und danach`
      : `<${name}> und </${name}> je in eine eigene Zeile schreiben`,
  ];
}

function holdsRefusal({ name, children }: ComponentNode, { holds, example }: Component): Refusal | undefined {
  if (holds === 'nothing' && children.length > 0)
    return [`<${name}> nimmt keinen Text auf`, `${example}, der Text kommt darunter`];
  if (holds !== 'list') return undefined;
  if (!children.some(({ type }) => type === 'list'))
    return [`In <${name}> steht keine Liste`, 'je Zeile ein Punkt, z. B. - Ausweis'];
  return children.some(hasBrackets)
    ? [`In <${name}> stehen eckige Klammern am Zeilenanfang`, 'die Klammern löschen; die Kästchen kommen von selbst']
    : undefined;
}

/** True for a list with boxes as other editors write them: "- [ ] Ausweis". */
function hasBrackets(node: Nodes): boolean {
  if (node.type === 'list') return node.children.some(hasBrackets);
  if (node.type !== 'listItem') return false;
  const [first] = node.children;
  const [text] = first?.type === 'paragraph' ? first.children : [];
  return (text?.type === 'text' && /^\[[ xX]?\]/.test(text.value)) || node.children.some(hasBrackets);
}

/** A component of the check's tree with the places of what it was given; `place` turns them into places of the file. */
export function placed(node: ComponentNode, place: (at: Position | undefined) => Position): PlacedComponent {
  return {
    name: node.name ?? '',
    attributes: node.attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
        ? [{ name: one.name, value: one.value, position: place(one.position?.start ?? node.position?.start) }]
        : [],
    ),
  };
}
