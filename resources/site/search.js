"use strict";
/* Search the site's own index: parts of a hundred articles, the newest first, read one by one until
   there is enough to show. Folds words as the program does that wrote the index. */

const SAME = new Map();
for (const letter of "أإآٱٲٳ") SAME.set(letter, "ا");
for (const letter of "ىئیے") SAME.set(letter, "ي");
for (const letter of "ةۀ") SAME.set(letter, "ه");
SAME.set("ؤ", "و");
SAME.set("ک", "ك");
for (let digit = 0; digit < 10; digit += 1) {
  SAME.set(String.fromCodePoint(0x0660 + digit), String(digit));
  SAME.set(String.fromCodePoint(0x06f0 + digit), String(digit));
}
const DROPPED = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u00ad]/gu;
const MARK = /\p{Mn}/gu;
const WORD = /[\p{L}\p{N}_]+/gu;
const ARTICLES = ["وال", "بال", "كال", "فال", "ال", "لل"];
const SHORTEST_STEM = 3;
const PAGE = 20;

function same(letter) {
  return SAME.has(letter) ? SAME.get(letter) : letter;
}

function lowered(letter) {
  /* ß becomes ss and final sigma sigma; the dotless i has no other case. */
  return letter === "ı" ? letter : letter.toLowerCase().toUpperCase().toLowerCase().replace(/ς/gu, "σ");
}

function foldLetter(letter) {
  const spelt = [...same(letter).normalize("NFKD")].map(lowered).join("");
  const bare = spelt.normalize("NFKD").replace(MARK, "");
  return [...bare].map(same).join("").replace(DROPPED, "");
}

function fold(text) {
  return [...text].map(foldLetter).join("");
}

function foldWords(text) {
  return fold(text).match(WORD) || [];
}

function stem(word, shortest) {
  for (const start of ARTICLES) {
    if (word.startsWith(start) && [...word].length - start.length >= shortest) {
      return word.slice(start.length);
    }
  }
  return word;
}

/* Each word that is looked for, as the index may begin it: a word may still be unfinished. */
function wanted(text) {
  return foldWords(text).map((word) => [...new Set([word, stem(word, 1), stem(word, SHORTEST_STEM)])]);
}

function matches(line, words) {
  const terms = " " + line[6];
  return words.every((ways) => ways.some((way) => terms.includes(" " + way)));
}

const waiting = new Map();
const parts = new Map();

function mihbaraPart(number, lines) {
  parts.set(number, lines);
}

function part(number) {
  if (parts.has(number)) return Promise.resolve(parts.get(number));
  if (!waiting.has(number)) {
    waiting.set(number, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = "part-" + number + ".js";
      script.onload = () => (parts.has(number) ? resolve(parts.get(number)) : reject(new Error(script.src)));
      script.onerror = () => { waiting.delete(number); reject(new Error(script.src)); };
      document.head.append(script);
    }));
  }
  return waiting.get(number);
}

function shown(line, list) {
  const [slug, headline, moment, day, language, direction] = line;
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  const time = document.createElement("time");
  const meta = document.createElement("p");
  heading.className = "card-headline";
  if (language && language !== list.dataset.language) heading.lang = language;
  if (direction !== list.dataset.direction) heading.dir = direction;
  link.href = "../articles/" + slug + ".html";
  link.textContent = headline;
  heading.append(link);
  time.dateTime = moment;
  time.textContent = day;
  meta.className = "card-meta";
  meta.append(time);
  item.className = "card card-brief";
  item.append(heading, meta);
  return item;
}

function start() {
  const box = document.getElementById("search");
  const field = document.getElementById("search-words");
  const state = document.getElementById("search-state");
  const list = document.getElementById("search-found");
  const more = document.getElementById("search-more");
  let asked = 0;
  let onMore = () => {};

  async function search() {
    const turn = (asked += 1);
    const words = wanted(field.value);
    let next = Number(box.dataset.parts);
    let found = [];
    list.replaceChildren();
    state.textContent = "";
    more.hidden = true;
    if (!words.length || [...words.map((ways) => ways[0]).join("")].length < 2) return;

    async function page() {
      more.hidden = true;
      while (found.length < PAGE && next > 0) {
        const wave = [];
        for (let at = 0; at < 4 && next > 0; at += 1, next -= 1) wave.push(part(next));
        let read;
        try {
          read = await Promise.all(wave);
        } catch (error) {
          if (turn === asked) state.textContent = box.dataset.failed;
          return;
        }
        if (turn !== asked) return;
        for (const lines of read) found.push(...lines.filter((line) => matches(line, words)));
      }
      list.append(...found.slice(0, PAGE).map((line) => shown(line, list)));
      found = found.slice(PAGE);
      const count = list.children.length;
      state.textContent = count ? box.dataset.found + " " + count : box.dataset.none;
      more.hidden = !found.length && next <= 0;
    }

    onMore = page;
    await page();
  }

  more.firstElementChild.addEventListener("click", () => onMore());
  field.addEventListener("input", search);
  box.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) search();
}

if (typeof document !== "undefined") start();
