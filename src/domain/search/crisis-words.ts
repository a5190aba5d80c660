import { fold } from './words.ts';

/**
 * German words that stand for each other in what people type in danger: who writes the first one in a
 * phrase means all of them. One line each, so that the phrases of the layers stay short.
 */
const LIKE = `
mann man ehemann freund partner lebensgefährte ex exmann exfreund expartner verlobter typ kerl frau ehefrau freundin partnerin exfrau exfreundin schwiegersohn
kind kinder baby babys säugling neugeborenes kleinkind sohn tochter enkel enkelin enkelkind enkelsohn enkeltochter junge mädchen zwillinge neffe nichte pflegekind stiefkind bub
papa papi vater mama mami mutti mutter eltern stiefvater stiefmutter stiefpapa opa oma onkel tante bruder pflegevater großvater
fremder jemand nachbar nachbarn nachbarin trainer lehrer lehrerin erzieher erzieherin betreuer babysitter tagesmutter pfarrer chef mitschüler
schlägt schlagen schlug geschlagen schlegt haut hauen gehauen prügelt verprügelt verprügeln tritt getreten schubst geschubst würgt würgen gewürgt verletzt misshandelt mißhandelt ohrfeigt geohrfeigt ohrfeige boxt
schluckt geschluckt verschluckt gegessen isst getrunken trinkt genommen mund probiert gelutscht abgeleckt gelöffelt leergetrunken inhaliert gefuttert erwischt
tabletten tablette medikamente medikament pillen pille schlaftabletten beeren beere vogelbeeren pilz pilze batterie batterien knopfbatterie putzmittel reiniger rohrreiniger abflussreiniger entkalker chlor spülmittel spülmaschinentab spülmaschinentabs tab tabs waschmittel pods weichspüler seife shampoo lampenöl benzin zigarette zigaretten kippe nikotin liquid gift giftiges pflanze nagellackentferner desinfektionsmittel parfüm ibuprofen paracetamol hustensaft fieberzäpfchen blätter magnet magnete drogen alkohol
nicht nichts kein keine keinen nie kaum nichtmehr
will möchte mag wollen wollte würde wäre lieber
sich mich mir selbst selber uns
umbringen umzubringen umbringe umbringt töten tötet umgebracht erstechen abstechen
wurde werde wird worden wurden werd
weg weggelaufen weggerannt abgehauen ausgerissen verschwunden verschollen vermisst entführt
fasst angefasst anfasst anfassen berührt begrapscht grapscht betatscht streichelt befummelt bedrängt
rausgeworfen rausgeschmissen rausgeflogen rausgesetzt rauswirft rauswerfen rausschmeißt rausgeschmiesen
zuhause hause nachhause daheim heim haus
droht bedroht gedroht bedrohen
ritzt ritze ritzen ritz
erbricht kotze kotzt kotzen gekotzt erbrechen erbreche übergebe übergibt
geburt gebären entbinden entbindung
bewusstlos ohnmächtig bewußtlos ohnmacht bewusstlosigkeit
panik verzweifelt verzweiflung panikattacke nervenzusammenbruch
antun antut antue anzutun`;

const lists = LIKE.trim()
  .split('\n')
  .map((line) => line.split(' ').map(fold));
const byFirst = new Map(lists.map((line) => [line[0]!, line]));

/** The words a word of a phrase stands for, itself first. */
export const likeOf = (folded: string): readonly string[] => byFirst.get(folded) ?? [folded];

/** Set of folded words. */
const members = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(fold));

/** Words as they are spoken, or typed in haste. */
export const SPOKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({ nich: 'nicht', net: 'nicht', nit: 'nicht', ned: 'nicht', nciht: 'nicht', nihct: 'nicht' }).concat(
    Object.entries({
      nix: 'nichts',
      nischt: 'nichts',
      knid: 'kind',
      bayb: 'baby',
      mher: 'mehr',
      mer: 'mehr',
      mihc: 'mich',
      misch: 'mich',
    }),
  ),
);

/** Words of a phrase that need not be typed. */
export const FILLERS = members(`ich er sie wir mein meine meinem meinen meiner unser unsere unserem der die das den dem
  ein eine einen einem einer hat habe hab haben ist sind`);

/** What stands beside a complete cry for help without telling anything else. */
export const BESIDE = members(`einfach echt langsam wirklich hilfe völlig total komplett ganz endgültig alles allem
  grad jetzt heute immer wieder ständig dauernd alleine allein sofort dringend notfall tun verdammt baby sohn tochter`);

/** Only together with the word behind them they say whom or what it is about. */
export const PREPOSITIONS = members('vor von nach auf in im ins an aus wegen');

/** Real words that lie a slip beside one of a crisis. */
export const NO_SLIPS = members(`schlafen schläft schlafe geschlafen eingeschlafen einschlafen schlank schlange schlager
  schleicht schlau nacht verlässt verlassen versetzt verlegt verliebt verlobt verlost vergisst vergessen vermietet
  vergütung vergibt leber lesen lieben beben geben gebet sitzen spritze streben werben noten boten gebucht gestillt
  gelacht geklaut gebaut verschickt gift gifs blüten blumen pils ausland auskunft hassen fassen hasst tasten messen
  müssen lust luftig wandern wasser waschen geschüttet schütten gebühr jung sprung ritter rutscht kampf gesungen gestrickt
  blau brav rot kosten kochen koche stern sperren spielt schlechte alte alten mehl meer milch mund hund rund kino
  wind rind hause selten heute haute wand hand land band sand rand weit seit zeit brauche schluss getrennt genannt gerannt`);

/** What turns a word of danger into a subject to learn about, unless somebody speaks of themselves. */
export const LEARNING = members(`kurs kurse fortbildung weiterbildung ausbildung schulung vortrag seminar workshop
  training prävention vorbeugen vorbeugung elternabend infoabend themenabend studie statistik buch bücher film spiel
  spiele basteln sport ehrenamt spenden spende theater projekt unterricht referat konzept definition bedeutung
  broschüre flyer museum ausstellung lied kostüm`);

/** Who speaks of themselves. */
export const SPEAKERS = members('ich mich mir mein meine meinem meinen meiner wir uns unser unsere unserem unseren');
