"use strict";

// Search and order for the index. Without this script the page lists the gravest first.
const list = document.querySelector(".briefs");
const tools = document.querySelector(".tools");
const inputs = [...tools.querySelectorAll("input")];
const buttons = [...tools.querySelectorAll("button")];
const shown = tools.querySelector(".shown");

// Arabic as people type it: without vowel marks and tatweel, one alef, one yeh, any digits.
const fold = (text) => text.normalize("NFKD").toLowerCase()
  .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670]/g, "")
  .replace(/[\u0649\u06cc]/g, "\u064a").replace(/\u0629/g, "\u0647").replace(/\u0671/g, "\u0627")
  .replace(/[\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) - 0x660);

const rows = [...list.children].map((item) => ({ item, words: fold(item.textContent) }));

const search = (typed) => {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { item, words } of rows) {
    item.hidden = !wanted.every((word) => words.includes(word));
    count += item.hidden ? 0 : 1;
  }
  shown.textContent = `${count} / ${rows.length}`;
};

const title = (item, language) =>
  item.querySelector(`[lang="${language}"] > .name`)?.textContent ?? "";

const arrange = ({ order, language }) => {
  const { compare } = new Intl.Collator(language);
  const grave = (a, b) => a.item.dataset.grave - b.item.dataset.grave;
  const late = (a, b) => (a.item.dataset.date < b.item.dataset.date ? 1 : a.item.dataset.date > b.item.dataset.date ? -1 : 0);
  const keys = order === "title" ? new Map(rows.map((row) => [row, title(row.item, language)])) : null;
  rows.sort({
    grave: (a, b) => grave(a, b) || late(a, b),
    date: (a, b) => late(a, b) || grave(a, b),
    title: (a, b) => compare(keys.get(a), keys.get(b)),
  }[order]);
  list.append(...rows.map((row) => row.item));
};

for (const input of inputs) {
  input.addEventListener("input", () => {
    for (const other of inputs) if (other !== input) other.value = input.value;
    search(input.value);
  });
}
for (const button of buttons) {
  button.addEventListener("click", () => {
    const { order, language } = button.dataset;
    const same = (other) => other.dataset.order === order && (order !== "title" || other === button);
    for (const other of buttons) other.setAttribute("aria-pressed", String(same(other)));
    arrange({ order, language });
  });
}
tools.hidden = false;
search("");
