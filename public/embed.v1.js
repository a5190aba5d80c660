"use strict";
/* Familienportal, embed.v1.js (EUPL-1.2): fits frames of this portal to their height, and defines <familienportal-embed>. */
(() => {
    const script = document.currentScript;
    if (document.querySelector(`script[src="${script.getAttribute('src')}"]`) !== script)
        return;
    const { origin, href } = new URL('.', script.src);
    const isOurs = (node) => node instanceof HTMLIFrameElement && node.src.startsWith(href);
    const frames = () => [...document.querySelectorAll('iframe')].filter(isOurs);
    const ask = (frame) => {
        if (frame.contentDocument?.URL !== 'about:blank')
            frame.contentWindow?.postMessage({ type: 'familienportal.v1.hello' }, origin);
    };
    addEventListener('message', (event) => {
        const { type, height } = event.data ?? {};
        if (event.origin !== origin || type !== 'familienportal.v1.height')
            return;
        if (typeof height !== 'number' || !Number.isInteger(height) || height < 40 || height > 20000)
            return;
        const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
        if (frame)
            frame.style.height = `${height + frame.offsetHeight - frame.clientHeight}px`;
    });
    document.addEventListener('load', ({ target }) => isOurs(target) && ask(target), true);
    frames().forEach(ask);
    if (customElements.get('familienportal-embed'))
        return;
    customElements.define('familienportal-embed', class extends HTMLElement {
        connectedCallback() {
            const src = this.getAttribute('src') ?? '';
            if (!/^https?:\/\/[^?]*\/embed\//.test(src) || this.querySelector('iframe'))
                return;
            const frame = document.createElement('iframe');
            frame.src = src;
            frame.title = this.title;
            frame.loading = 'lazy';
            frame.width = '100%';
            frame.height = this.getAttribute('height') ?? '480';
            frame.style.border = '0';
            frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox');
            this.style.display = 'block';
            this.prepend(frame);
        }
    });
})();
