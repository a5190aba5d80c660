import type { Nodes } from 'mdast';
import { isValue } from '../../domain/parsed.ts';
import { parseUrl } from '../../schemas/fields/contact.ts';
import { deceptiveText, findDeceptive } from './characters.ts';
import { componentRefusal } from './components.ts';
import type { Refusal } from './refusal.ts';

const ALLOWED = new Set([
  'root',
  'paragraph',
  'text',
  'strong',
  'emphasis',
  'list',
  'listItem',
  'link',
  'linkReference',
  'definition',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'thematicBreak',
  'heading',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/** Why a node of a text is refused; nothing when it is plain writing. Its children are not looked at. */
export function refusalOf(node: Nodes): Refusal | undefined {
  switch (node.type) {
    case 'text':
      return textRefusal(node.value);
    case 'html':
      return [
        'HTML ist in Texten nicht erlaubt',
        'nur Text, **fett**, Listen, Tabellen und Links wie [Kontakt](https://www.example.org/)',
      ];
    case 'image':
    case 'imageReference':
      return ['Bilder stehen nicht im Text', 'das Bild in den Ordner media legen und im Feld images nennen'];
    case 'code':
    case 'inlineCode':
      return [
        'Programmtext hat in Texten für Familien keinen Platz',
        'die Zeichen ` und die Einrückung am Zeilenanfang löschen',
      ];
    case 'heading':
      if (node.depth === 1 || node.depth > 4)
        return [
          'Überschriften im Text beginnen mit ## oder ###',
          'zwei oder drei Rauten, der Titel steht schon im Feld title',
        ];
      return undefined;
    case 'link':
    case 'definition':
      return linkRefusal(node.url) ?? textRefusal(node.title ?? '');
    case 'mdxjsEsm':
      return ['import und export sind nicht erlaubt', 'die Zeile löschen'];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['Geschweifte Klammern sind nicht erlaubt, denn sie führen Programme aus', 'die Klammern { } löschen'];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentRefusal(node, textRefusal);
    default:
      return ALLOWED.has(node.type)
        ? undefined
        : [`„${node.type}“ ist in Texten nicht erlaubt`, 'nur Text, **fett**, Listen, Tabellen und Links'];
  }
}

/** What the characters of a text say after `&…;` is resolved, and what Markdown here does not know. */
function textRefusal(text: string): Refusal | undefined {
  const found = findDeceptive(text);
  if (found) {
    const { wrong, instead } = deceptiveText(found.name);
    return [wrong, instead];
  }
  return /\[\^[^\]\s]+\]/.test(text)
    ? ['Fußnoten gibt es in Texten nicht', 'den Hinweis in Klammern in den Satz schreiben']
    : undefined;
}

/** Links besides web addresses; paths of the portal begin with one slash. Browsers read \ as /. */
const LINK = /^(?:mailto:[^@]+@[^@]+|tel:\+?[\d-]+|\/(?![/\\])|#[\w-])/i;

function linkRefusal(url: string): Refusal | undefined {
  if (/^https?:/i.test(url)) {
    const parsed = parseUrl(url);
    return isValue(parsed) ? undefined : [parsed.wrong, parsed.instead];
  }
  if (LINK.test(url) && !/[\s\\]/.test(url)) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\u0000-\u001F]/g, ''))?.[1];
  return scheme
    ? [`Links mit „${scheme}:“ sind nicht erlaubt`, 'eine Adresse, die mit https:// beginnt']
    : [
        `Der Link „${url}“ ist nicht vollständig`,
        'https://… für andere Seiten, /angebote/… für eine Seite dieses Portals',
      ];
}
