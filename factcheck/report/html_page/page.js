(() => {
  "use strict";
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const one = (id) => document.getElementById(id);
  const cards = all(".card");
  const marks = all("mark[data-f]");
  const filters = all(".filters button");
  const wide = matchMedia("screen and (min-width: 62rem)");
  const GAP = 14;
  const DRIFT = 120; // pixels that a card may be off its words before the others are shown short
  const MOST = 150; // cards that are moved beside their words; more stand beside their paragraphs, drawn as they come in sight
  const live = cards.length <= MOST;
  const ids = new Map(marks.map((mark) => [mark, mark.dataset.f.split(" ")]));
  const marksOf = new Map();
  for (const [mark, names] of ids) for (const name of names) marksOf.set(name, [...(marksOf.get(name) || []), mark]);
  let only = null; // the kind that is shown alone
  const byName = new Map(cards.map((card) => [card.id, card]));
  let selected = null;
  let painted = null;

  const shows = (card) => only === null || card.dataset.v === only;
  const shown = () => cards.filter(shows);
  const anchor = (card) => (marksOf.get(card.id) || [])[0];

  function settle() {
    if (!live) return;
    for (const sheet of all(".sheet")) sheet.classList.remove("tight");
    place(true);
    place();
  }

  function place(first = false) {
    if (!live) return;
    for (const sheet of all(".sheet")) {
      if (!wide.matches) { sheet.style.minHeight = ""; continue; }
      const top = sheet.getBoundingClientRect().top;
      const list = all(".card", sheet).filter(shows);
      const want = list.map((card) => (anchor(card) || card.parentElement).getBoundingClientRect().top - top);
      const high = list.map((card) => card.offsetHeight);
      const order = list.map((_, i) => i).sort((a, b) => want[a] - want[b] || a - b);
      const at = [];
      let low = 0;
      order.forEach((i) => { at[i] = Math.max(want[i], low); low = at[i] + high[i] + GAP; });
      if (first) {
        sheet.classList.toggle("tight", order.some((i) => at[i] - want[i] > DRIFT));
        continue;
      }
      const s = order.findIndex((i) => list[i] === selected);
      // The selected card stands at its words; those above it make room, out of sight if need be.
      if (s > 0 && at[order[s]] > want[order[s]]) {
        let limit = low = want[order[s]];
        for (const i of order.slice(0, s).reverse()) limit = at[i] = Math.min(at[i], limit - high[i] - GAP);
        for (const i of order.slice(s)) { at[i] = Math.max(want[i], low); low = at[i] + high[i] + GAP; }
      }
      list.forEach((card, i) => { card.style.top = `${Math.round(at[i])}px`; });
      sheet.style.minHeight = `${Math.ceil(low)}px`;
    }
  }

  const cardsOf = (mark) => ids.get(mark).map((name) => byName.get(name)).filter((card) => card && shows(card));

  function set(mark, name, value) {
    if (mark.getAttribute(name) === value) return;
    if (value === null) mark.removeAttribute(name); else mark.setAttribute(name, value);
  }

  function dress(mark) {
    const its = cardsOf(mark);
    const on = Boolean(selected && its.includes(selected));
    set(mark, "class", its.length ? its[0].dataset.v + (on ? " on" : "") : null);
    if (!mark.hasAttribute("data-n")) return;
    set(mark, "tabindex", its.length ? "0" : "-1");
    set(mark, "role", its.length ? "button" : null);
    set(mark, "aria-pressed", String(on));
  }

  // Dresses what changes: the marks of the card selected before and of the one selected now, or all after a filter.
  function paint(everything = false) {
    const changed = everything ? marks : [painted, selected].flatMap((card) => (card && marksOf.get(card.id)) || []);
    for (const mark of changed) dress(mark);
    if (painted && painted !== selected) painted.classList.remove("on");
    if (selected) selected.classList.add("on");
    painted = selected;
    const list = shown();
    const where = selected ? list.indexOf(selected) + 1 : 0;
    one("where").textContent = list.length ? `${where || "–"} of ${list.length}` : "none shown";
    place();
  }

  function select(card, { focus = false, into = false } = {}) {
    selected = card;
    paint();
    if (!card) return;
    const mark = anchor(card);
    const target = into || !mark ? card : mark;
    if (focus) target.focus({ preventScroll: true });
    // Crowded cards may stand far below their words: both come in sight, if the window is that high.
    const box = target.getBoundingClientRect();
    let by = box.top < 90 || box.bottom > innerHeight - 40 ? box.top + box.height / 2 - innerHeight / 2 : 0;
    const low = bottom(card) - by + 20 - innerHeight;
    if (wide.matches && target === mark && low > 0) by += Math.max(0, Math.min(low, box.top - by - 90));
    if (by) scrollBy({ top: by, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  // Where the card ends, or will when it has moved there.
  function bottom(card) {
    if (!live || !card.style.top) return card.getBoundingClientRect().bottom;
    return card.closest(".sheet").getBoundingClientRect().top + parseFloat(card.style.top) + card.offsetHeight;
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = selected ? list.indexOf(selected) : by > 0 ? -1 : list.length;
    const next = list[(at + by + list.length) % list.length];
    select(next, { focus: true });
    const about = one(`h-${next.id}`);
    one("status").textContent = anchor(next) ? "" : about.textContent;
  }

  function press(mark, into) {
    const its = cardsOf(mark);
    if (!its.length) return;
    const at = its.indexOf(selected);
    if (at === its.length - 1 && !into) { select(null); return; }
    select(at >= 0 && into ? selected : its[at + 1] || its[0], { focus: into, into });
  }

  const main = one("main");
  main.addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-f]");
    const card = event.target.closest(".card");
    if (mark) press(mark, false);
    else if (card && !event.target.closest("a[target]") && !String(getSelection())) {
      event.preventDefault();
      select(card);
    }
  });
  main.addEventListener("keydown", (event) => {
    const mark = event.target.closest("mark[data-f]");
    if (mark && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); press(mark, true); }
  });
  // A card that is pressed stays where it is until the click has reached it.
  let pressing = false;
  addEventListener("pointerdown", () => { pressing = true; }, true);
  for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => { pressing = false; }, true);
  main.addEventListener("focusin", (event) => {
    const card = event.target.closest(".card");
    if (card && card !== selected && !pressing) { selected = card; paint(); }
  });
  for (const button of filters) {
    button.disabled = false;
    button.addEventListener("click", () => {
      only = only === button.dataset.v ? null : button.dataset.v;
      for (const other of filters) other.setAttribute("aria-pressed", String(other.dataset.v === only));
      button.parentElement.classList.toggle("only", only !== null);
      for (const card of cards) card.hidden = !shows(card);
      if (selected && !shows(selected)) selected = null;
      paint(true);
      settle();
      one("status").textContent = `${shown().length} of ${cards.length} findings shown`;
    });
  }
  one("next")?.addEventListener("click", () => step(1));
  one("previous")?.addEventListener("click", () => step(-1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape" && selected) {
      const mark = anchor(selected);
      const inside = selected.contains(document.activeElement);
      select(null);
      if (inside && mark) mark.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (selected && !event.target.closest("mark[data-f], .card, .bar, a, summary")) select(null);
  });
  all("details").forEach((details) => details.addEventListener("toggle", settle));

  document.body.classList.add("scripted");
  main.classList.add(live ? "live" : "long");
  paint(true);
  settle();
  addEventListener("resize", settle);
  document.fonts?.ready.then(settle);
  requestAnimationFrame(() => requestAnimationFrame(() => main.classList.add("moving")));
})();
