import type { Site } from '../../schemas/index.ts';

type Repository = NonNullable<Site['repository']>;

/** Whether the forms can make a pull request of what is saved; for Forgejo they write to a branch. */
export const hasReview = ({ forge }: Repository): boolean => forge !== 'forgejo';

/** Where the forms read and write: the forge's API, signed in with a token, or where possible with PKCE. */
export function backendOf({ forge, url, branch, formsBranch = branch, appId }: Repository): object {
  const { origin, hostname, pathname } = new URL(url);
  const repo = pathname.replace(/^\/|(?:\.git)?\/*$/g, '');
  const common = { repo, branch, commit_messages: MESSAGES };
  const tokenOnly = { auth_methods: ['token'] };
  switch (forge) {
    case 'github':
      return {
        name: 'github',
        ...common,
        ...(hostname !== 'github.com' && { base_url: origin, api_root: `${origin}/api/v3` }),
        ...tokenOnly,
      };
    case 'gitlab':
      return {
        name: 'gitlab',
        ...common,
        base_url: origin,
        api_root: `${origin}/api/v4`,
        ...(appId === undefined ? tokenOnly : { auth_type: 'pkce', app_id: appId }),
      };
    case 'forgejo':
      return {
        name: 'gitea',
        ...common,
        branch: formsBranch,
        base_url: origin,
        api_root: `${origin}/api/v1`,
        ...(appId === undefined ? tokenOnly : { app_id: appId }),
      };
  }
}

/** The one other address the forms may talk to: that of the forge's API. */
export function apiOrigin({ forge, url }: Repository): string {
  const { origin, hostname } = new URL(url);
  return forge === 'github' && hostname === 'github.com' ? 'https://api.github.com' : origin;
}

const MESSAGES = {
  create: 'Neu: {{collection}} „{{slug}}“',
  update: 'Geändert: {{collection}} „{{slug}}“',
  delete: 'Gelöscht: {{collection}} „{{slug}}“',
  uploadMedia: 'Datei hochgeladen: {{path}}',
  deleteMedia: 'Datei gelöscht: {{path}}',
};
