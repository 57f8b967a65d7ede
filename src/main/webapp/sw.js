// Reading without network: style and scripts, the learning pages that were opened, and the next lesson. Nothing else is kept.

const SHELL = "lianbing-shell-1";
const ASSETS = "lianbing-assets-2";
const PAGES = "lianbing-pages-1";
const MOST_ASSETS = 150;
const MOST_PAGES = 60;
const PATIENCE = 6000;

const root = new URL("./", self.location.href).pathname;
const offlinePage = `${root}offline.html`;

self.addEventListener("install", event => event.waitUntil((async () => {
  const shell = await caches.open(SHELL);
  await shell.addAll([offlinePage, `${root}assets/app.css`, `${root}assets/icon.svg`]);
  await self.skipWaiting();
})()));

self.addEventListener("activate", event => event.waitUntil((async () => {
  const ours = [SHELL, ASSETS, PAGES];
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith("lianbing-") && !ours.includes(name)).map(name => caches.delete(name)));
  await self.clients.claim();
})()));

self.addEventListener("message", event => {
  if (event.data?.act === "forget") {
    event.waitUntil(caches.delete(PAGES));
  } else if (event.data?.act === "keep") {
    const url = new URL(event.data.page, self.location.href);
    if (isLearning(url)) {
      event.waitUntil(fetchPage(url, new Request(url, { credentials: "same-origin" })).catch(() => {}));
    }
  }
});

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (url.pathname.startsWith(`${root}assets/`)) {
    event.respondWith(asset(event.request));
  } else if (event.request.mode === "navigate") {
    event.respondWith(isLearning(url) ? page(url, event.request) : other(event.request));
  }
});

function isLearning(url) {
  return ["path", "course", "lesson"].some(name => url.pathname === `${root}curriculum/${name}`);
}

/** Only what the server calls immutable is kept: an address with the fingerprint of now never changes, an older one may. */
async function asset(request) {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok && /\bimmutable\b/.test(answer.headers.get("Cache-Control"))) {
    await put(ASSETS, request.url, answer.clone(), MOST_ASSETS);
  }
  return answer;
}

/** The network first; where it fails or takes too long, the page as it was last seen. */
async function page(url, request) {
  const kept = await (await caches.open(PAGES)).match(name(url));
  const fresh = fetchPage(url, request);
  try {
    return await (kept ? Promise.race([fresh, late(kept)]) : fresh);
  } catch {
    return kept ?? offline();
  }
}

async function fetchPage(url, request) {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) {
    await put(PAGES, name(url), answer.clone(), MOST_PAGES);
  }
  return answer;
}

function late(kept) {
  return new Promise(resolve => setTimeout(() => resolve(kept), PATIENCE));
}

async function other(request) {
  try {
    return await fetch(request);
  } catch {
    return offline();
  }
}

/** Stands at the address that was asked for, so that loading anew tries again; its links are made to fit. */
async function offline() {
  const text = await (await caches.match(offlinePage)).text();
  return new Response(text.replaceAll('href="', `href="${root}`), { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

/** What was just done is said once, so it is no part of a page's name. */
function name(url) {
  const named = new URL(url);
  named.searchParams.delete("done");
  return named.href;
}

async function put(cacheName, key, answer, most) {
  const cache = await caches.open(cacheName);
  await cache.delete(key);
  await cache.put(key, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map(oldest => cache.delete(oldest)));
}
