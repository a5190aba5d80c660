/** The pages of the benchmark as Eleventy writes them: the same markup as bench/astro and bench/hugo. */

export const COLLECTIONS = ['offers', 'events', 'kitas', 'institutions', 'venues', 'organisations', 'guides', 'places'];

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (character) => ENTITIES[character]);
const row = (name, html) => (html ? `<dt>${name}</dt><dd>${html}</dd>` : '');
const link = (collection, id, title) => `<a href="/${collection}/${id}/">${escape(title)}</a>`;

const frame = (title, description, main) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Messkreis</title>
<meta name="description" content="${escape(description)}">
</head>
<body>
<header><nav><ul>${COLLECTIONS.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join('')}</ul></nav></header>
<main>${main}</main>
<footer><p>Messkreis</p></footer>
</body>
</html>`;

/** The page of an entry; `titles` holds those of all entries by "collection/id". */
export function entryPage(data, body, titles) {
  const session = data.sessions?.[0];
  const venue = data.venue ?? session?.venue;
  const schedule = data.schedule ?? session?.schedule;
  const named = (collection, id) => id && link(collection, id, titles.get(`${collection}/${id}`));
  const facts = [
    row('Träger', named('organisations', data.provider)),
    row('Treffpunkt', named('venues', venue)),
    row('Themen', data.topics && escape(data.topics.join(', '))),
    row('Kosten', data.cost && (data.cost.free ? 'kostenfrei' : `${data.cost.amount} Euro`)),
    row('Sprachen', data.languages && escape(data.languages.spoken.join(', '))),
    row(
      'Beginn',
      schedule && `${schedule.start.toISOString().slice(0, 10)}, ${schedule.startTime} bis ${schedule.endTime}`,
    ),
    row('Adresse', data.address && escape(`${data.address.street}, ${data.address.postcode} ${data.address.city}`)),
    row('Telefon', data.contact?.phone && escape(data.contact.phone)),
  ];
  const main = `<article><h1>${escape(data.title)}</h1><p>${escape(data.summary)}</p><dl>${facts.join('')}</dl>${body}</article>`;
  return frame(data.title, data.summary, main);
}

/** A page of a list. */
export function listPage({ collection, entries, page, pages, previous, next }, titles) {
  const cards = entries.map(({ fileSlug: id, data }) => {
    const provider = data.provider ? `<p>${escape(titles.get(`organisations/${data.provider}`))}</p>` : '';
    return `<article><h2>${link(collection, id, data.title)}</h2><p>${escape(data.summary)}</p>${provider}</article>`;
  });
  const turn = (href, text) => (href ? `<a href="${href}">${text}</a>` : '');
  const main = `<h1>${collection}</h1>${cards.join('')}<nav><p>Seite ${page} von ${pages}</p>${turn(previous, 'Zurück')}${turn(next, 'Weiter')}</nav>`;
  return frame(`${collection} ${page}`, collection, main);
}
