import accessibility from 'lucide-static/icons/accessibility.svg?raw';
import arrow from 'lucide-static/icons/arrow-right.svg?raw';
import baby from 'lucide-static/icons/baby.svg?raw';
import bus from 'lucide-static/icons/bus.svg?raw';
import calendar from 'lucide-static/icons/calendar-days.svg?raw';
import check from 'lucide-static/icons/badge-check.svg?raw';
import clock from 'lucide-static/icons/clock.svg?raw';
import euro from 'lucide-static/icons/euro.svg?raw';
import external from 'lucide-static/icons/external-link.svg?raw';
import file from 'lucide-static/icons/file-text.svg?raw';
import filter from 'lucide-static/icons/sliders-horizontal.svg?raw';
import globe from 'lucide-static/icons/globe.svg?raw';
import heart from 'lucide-static/icons/heart-handshake.svg?raw';
import help from 'lucide-static/icons/life-buoy.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import languages from 'lucide-static/icons/languages.svg?raw';
import leave from 'lucide-static/icons/log-out.svg?raw';
import mail from 'lucide-static/icons/mail.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import phone from 'lucide-static/icons/phone.svg?raw';
import pin from 'lucide-static/icons/map-pin.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import utensils from 'lucide-static/icons/utensils.svg?raw';
import video from 'lucide-static/icons/video.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';

/** The icons of the portal (Lucide, ISC licence), by what they mean here. */
export const ICONS = {
  accessibility,
  arrow,
  baby,
  bus,
  calendar,
  check,
  clock,
  euro,
  external,
  file,
  filter,
  globe,
  heart,
  help,
  house,
  info,
  landmark,
  languages,
  leave,
  mail,
  menu,
  phone,
  pin,
  search,
  users,
  utensils,
  video,
  warning,
};

export type IconName = keyof typeof ICONS;

/** The icon that stands for a fact: who reads little German finds the answer by its picture. */
export const FACT_ICONS: Readonly<Record<string, IconName>> = {
  when: 'calendar',
  where: 'pin',
  cost: 'euro',
  forWhom: 'baby',
  access: 'accessibility',
  languages: 'languages',
  phone: 'phone',
  ask: 'phone',
  join: 'users',
  trust: 'heart',
  more: 'globe',
  eligibility: 'users',
  kind: 'info',
  amount: 'euro',
  hoursBooked: 'clock',
  deadline: 'clock',
  meals: 'utensils',
  papers: 'file',
  apply: 'landmark',
  places: 'house',
  register: 'users',
  openDay: 'calendar',
  admission: 'file',
  duties: 'landmark',
  focus: 'heart',
  kitas: 'house',
  concept: 'heart',
  staffing: 'users',
  stop: 'bus',
  partOf: 'pin',
  postcodes: 'pin',
  area: 'pin',
  provider: 'landmark',
  benefit: 'check',
  conditions: 'info',
  origin: 'globe',
};

/** The drawing inside an icon file, without its frame and comments. */
function drawingOf(svg: string): string {
  return svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** All of them as symbols, put together once: they stand on every page. */
export const SYMBOLS = Object.entries(ICONS)
  .map(([name, svg]) => `<symbol id="icon-${name}" viewBox="0 0 24 24">${drawingOf(svg)}</symbol>`)
  .join('');
