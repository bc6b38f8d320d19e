"use strict";

// What a page can do where scripts run. Its words are the page's own; without it, all is readable.
const root = document.documentElement;
const main = document.querySelector("main");
const tools = document.getElementById("tools").content.firstElementChild;
const [voices, switches, filters] = ["[data-digits]", "[data-show]", "[data-filter]"].map((each) =>
  [...tools.querySelectorAll(each)]);
const items = [...main.querySelectorAll("[data-kind]")];
const { dir } = root; // of every element that names none
const state = new URLSearchParams(location.search);

const fill = (text, slots) => text.replace(/\{(\w+)\}/g, (slot, name) => slots[name] ?? slot);
const digits = (n, voice) => String(n).replace(/\d/g, (digit) => voice.dataset.digits[digit]);
const spoken = () => voices.filter(({ lang }) => lang !== root.dataset.hide);
const press = (button, pressed) => button.setAttribute("aria-pressed", String(pressed));

// What is chosen stands in the address, so that it can be sent.
const remember = (name, value) => {
  if (value) state.set(name, value);
  else state.delete(name);
  const query = String(state).replaceAll("%2C", ",");
  try {
    history.replaceState(null, "", `${query ? `?${query}` : location.pathname}${location.hash}`);
  } catch {
    // A page inside another page may have no address of its own.
  }
};

// One language, or both.
const show = (language) => {
  const only = switches.length && voices.find(({ lang }) => lang === language);
  if (only) root.dataset.hide = voices.find((voice) => voice !== only).lang;
  else delete root.dataset.hide;
  root.lang = (only || voices[0]).lang;
  root.dir = (only || voices[0]).dir || dir;
  for (const button of switches) press(button, button.dataset.show === (only?.lang ?? ""));
  nameCells();
};

// On a phone the cells of a row stand below each other: each says whose words it holds.
const nameCells = () => {
  for (const head of document.querySelectorAll(".matrix thead th")) {
    const sigil = head.querySelector(".sigil")?.textContent;
    const names = spoken().map(({ lang }) => head.querySelector(`[lang="${lang}"]`)?.textContent);
    for (const cell of head.closest("table").querySelectorAll(`[data-who="${sigil}"]`)) {
      cell.dataset.name = names.map((name) => ` • \u2068${name}\u2069`).join("");
    }
  }
};

// The differences of some severities and relations. Nothing chosen is everything shown.
const chosen = (name) => (state.get(name) ?? "").split(",").filter((value) =>
  filters.some(({ dataset }) => dataset.filter === name && dataset.value === value));

const filter = () => {
  const wanted = [chosen("severity"), chosen("relation")];
  for (const item of items) {
    const kind = item.dataset.kind.split(" ");
    item.hidden = !wanted.every((values, at) => !values.length || values.includes(kind[at]));
  }
  for (const button of filters) {
    press(button, chosen(button.dataset.filter).includes(button.dataset.value));
  }
  count();
};

const count = () => {
  for (const section of new Set(items.map((item) => item.closest("section")))) {
    section.hidden = !section.querySelector("[data-kind]:not([hidden])");
  }
  const n = items.filter((item) => !item.hidden).length;
  for (const voice of voices) {
    const slots = { n: digits(n, voice), all: digits(items.length, voice) };
    voice.textContent = items.length ? fill(voice.dataset.shown, slots) : "";
  }
};

const toggle = ({ filter: name, value }) => {
  const others = chosen(name).filter((each) => each !== value);
  const values = others.length < chosen(name).length ? others : [...others, value];
  remember(name, values.join(","));
  filter();
};

// Where a link leads has the focus; the way back leads to the link.
const followed = [];
let link = null;

const arrive = () => {
  const last = followed.at(-1);
  if (!link && last?.from === location.hash) {
    followed.pop().link.focus({ preventScroll: true });
    return;
  }
  let place = document.querySelector(":target");
  if (place?.closest("[data-kind]")?.hidden) {
    place.closest("[data-kind]").hidden = false;
    count();
  }
  while (place && !place.getClientRects().length) place = place.parentElement;
  if (place && place !== root) {
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView();
    if (link) light(link, place);
  }
  link = null;
};

// The very words that a link cites are lit where it leads, by browsers that can.
const light = (from, place) => {
  const proof = from.closest(".proof");
  const said = [...(proof ?? from.closest("td, p")).querySelectorAll("q")];
  const before = said.filter((words) => words.compareDocumentPosition(from) & 4).slice(-1);
  const ranges = (proof ? said : before).flatMap((words) => find(words.textContent, place));
  if (ranges.length) globalThis.CSS?.highlights?.set("cited", new Highlight(...ranges));
  const box = ranges[0]?.getBoundingClientRect();
  if (box?.bottom > innerHeight) scrollBy(0, box.top - innerHeight / 3);
};

const find = (words, place) => [...place.querySelectorAll("td")].flatMap((cell) => {
  const at = cell.textContent.indexOf(words);
  if (at < 0 || !cell.getClientRects().length) return [];
  const range = document.createRange();
  range.setStart(...locate(cell, at));
  range.setEnd(...locate(cell, at + words.length));
  return [range];
});

const locate = (cell, at) => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode().length < at) at -= texts.currentNode.length;
  return [texts.currentNode, at];
};

// A difference as it is cited: title, number, sentence in what is shown, address.
const cite = (item) => {
  const { id } = item.id ? item : item.querySelector("[id]");
  const address = new URL(location.href);
  address.search = state.has("lang") ? `lang=${state.get("lang")}` : "";
  address.hash = id;
  const lines = spoken().map((voice) => fill(voice.dataset.citation, {
    title: main.querySelector(`h1 [lang="${voice.lang}"]`).textContent.trim(),
    n: digits(id.slice(2), voice),
    sentence: sentence(item, `[lang="${voice.lang}"]`),
  }));
  return [...lines, address.href].join("\n");
};

const sentence = (item, own) => {
  const words = item.querySelector(`.sentence ${own}, td${own} > p`).cloneNode(true);
  words.querySelector(".chip")?.remove();
  const name = (item.querySelector(`h3 ${own} .words`) ?? words.querySelector("b")).textContent;
  words.querySelector("b")?.remove();
  return `${name.trim()}: ${words.textContent.trim()}`;
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.body.appendChild(document.createElement("textarea"));
    area.value = text;
    area.select();
    document.execCommand("copy");
    area.remove();
  }
};

const offer = (item) => {
  const button = document.getElementById("cite").content.firstElementChild.cloneNode(true);
  (item.querySelector(".sentence .spine") ?? item.querySelector(".spine")).append(button);
  button.addEventListener("click", async () => {
    const told = document.querySelector(".told");
    told.textContent = "";
    await copy(cite(item));
    button.focus();
    told.replaceChildren(...spoken().map((voice) => voice.cloneNode()));
    for (const voice of told.children) voice.textContent = voice.dataset.copied;
  });
};

for (const back of main.querySelectorAll(".spine a[href^='#a-']")) back.title = tools.dataset.back;
document.body.insertBefore(tools, main);
items.forEach(offer);
show(state.get("lang"));
filter();
tools.addEventListener("click", ({ target }) => {
  const { dataset } = target.closest("button") ?? {};
  if (dataset?.filter) toggle(dataset);
  else if (dataset) show(dataset.show), remember("lang", dataset.show);
});
main.addEventListener("click", ({ target }) => {
  link = target.closest("a[href^='#']");
  if (link?.hash === location.hash) arrive();
  else if (link) followed.push({ link, from: location.hash });
});
addEventListener("hashchange", arrive);
tools.querySelector("details")?.toggleAttribute("open", filters.some((each) => each.ariaPressed === "true"));
// Fonts come last and move what stands below.
if (location.hash) document.fonts.ready.then(arrive);
