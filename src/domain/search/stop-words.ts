import { fold } from './words.ts';

/** Words that say nothing about a thing: they are neither indexed nor searched. */
const FUNCTION_WORDS: Record<string, string> = {
  de: `aber als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein deine dem den denn der des die
    dies diese diesem diesen dieser dieses dir doch du durch ein eine einem einen einer eines er es etwas euch für gegen
    habe haben hat hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja je kein keine keinen mal man
    mehr mein meine meinem meinen meiner mich mir mit nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine
    seinem seinen seiner seit sich sie sind so über um und uns unser unsere unserem unseren unter vom von vor war was
    weil wenn werden wie wird wir zu zum zur zwischen`,
  en: `a about after also am an and any are as at be by do does for from had has have i if in into is it its me my no
    not of on or our so that the their them there they this to us was we were with you your`,
};

/** Words people put around what they look for; they are searched only where nothing else is left. */
const ASKING_WORDS: Record<string, string> = {
  de: `allein beantrage beantragen bekomme bekommen bekommt beste bitte braucht brauche brauchen darf deutschland findet finde finden frage
    fragen gerade gern gerne gibt gibts geht gehe gehen gut hallo heißt helfen hilft info informationen jemand kann
    kannst kind kinder kinde kindern können könnte liebes machen macht mache möchte möchten muss müssen neue nächste
    nächsten nähe passiert sagen soll sollte suche suchen tun viel wann warum weiß welche welchem welchen welcher
    welches wem wen wer wieviel will wo woher wohin wozu würde ab alt alle gebe jetzt lassen zuständig stadt ganz ganze ganzen zuhause
    daheim`,
  en: `ask best can child children could find get gets go good help how i'm kid kids know looking may much must near need
    needs please search shall should show some want what when where which who why will would old`,
};

/** Tells the words of a language that carry no subject. */
export interface StopWords {
  /** True for words that are not even indexed. */
  isFunction(word: string): boolean;
  /** True for words that are searched only where nothing else is left. */
  isAsking(word: string): boolean;
}

/** The stop words of a language; none in languages without a list. */
export function stopWords(language: string): StopWords {
  return { isFunction: memberOf(FUNCTION_WORDS[language]), isAsking: memberOf(ASKING_WORDS[language]) };
}

function memberOf(list = ''): (word: string) => boolean {
  const members = new Set(list.split(/\s+/).filter(Boolean).map(fold));
  const known = new Map<string, boolean>();
  return (word) => {
    let is = known.get(word);
    if (is === undefined) known.set(word, (is = members.has(fold(word))));
    return is;
  };
}
