// Choose any words of the review text to be redacted, by mouse or by keyboard.
// Positions count code points of the review text, and a label counts one: each piece says where it starts.
(() => {
  const { on, say } = window.clearpostKeys;
  const text = document.querySelector("[data-spans]");
  const list = document.querySelector("[data-spans-list]");
  const form = document.querySelector("[data-decision]");
  if (!text || !list || !form || form.querySelector("fieldset:disabled")) return;

  const row = document.querySelector("[data-spans-row]");
  const codePoints = (string) => [...string].length;

  // Between the page and positions in the text --------------------------------------------------

  const piecesOf = (root) => [...root.querySelectorAll("[data-start]")].filter((piece) => piece.firstChild);

  /** What a range covers of one piece, as positions of the review text. */
  const coveredIn = (piece, range) => {
    const node = piece.firstChild;
    if (!range.intersectsNode(node)) return null;
    const from = range.startContainer === node ? range.startOffset : 0;
    const to = range.endContainer === node ? range.endOffset : node.length;
    if (from >= to) return null;
    const start = Number(piece.dataset.start);
    if ("label" in piece.dataset) return { start, end: start + 1, words: `[${node.data}]` };
    const before = codePoints(node.data.slice(0, from));
    const words = node.data.slice(from, to);
    return { start: start + before, end: start + before + codePoints(words), words };
  };

  /** The spans of a range, one for each field it touches, without the blanks at their ends. */
  const spansOf = (range) => {
    const spans = [];
    for (const field of text.querySelectorAll("[data-field]")) {
      const covered = piecesOf(field).map((piece) => coveredIn(piece, range)).filter(Boolean);
      if (covered.length === 0) continue;
      const words = covered.map((part) => part.words).join("");
      const start = covered[0].start + codePoints(words) - codePoints(words.trimStart());
      const end = covered.at(-1).end - (codePoints(words) - codePoints(words.trimEnd()));
      if (start < end) spans.push({ field: field.dataset.field, start, end, words: words.trim() });
    }
    return spans;
  };

  const offsetIn = (node, points) => [...node.data].slice(0, points).join("").length;

  /** The range of a chosen span, to draw it. */
  const rangesOf = (value) => {
    const [field, start, end] = value.split(":");
    const root = text.querySelector(`[data-field="${CSS.escape(field)}"]`);
    return piecesOf(root).flatMap((piece) => {
      const node = piece.firstChild;
      const first = Number(piece.dataset.start);
      const isLabel = "label" in piece.dataset;
      const length = isLabel ? 1 : codePoints(node.data);
      const from = Math.max(Number(start) - first, 0);
      const to = Math.min(Number(end) - first, length);
      if (from >= to) return [];
      const range = document.createRange();
      range.setStart(node, isLabel ? 0 : offsetIn(node, from));
      range.setEnd(node, isLabel ? node.length : offsetIn(node, to));
      return [range];
    });
  };

  // The chosen spans --------------------------------------------------------------------------------

  const chosen = () => [...list.querySelectorAll("input:checked")].map((input) => input.value);

  const draw = () => {
    if (CSS.highlights) CSS.highlights.set("chosen", new Highlight(...chosen().flatMap(rangesOf)));
  };

  const add = ({ field, start, end, words }) => {
    const value = `${field}:${start}:${end}`;
    if (chosen().includes(value)) return;
    const item = row.content.cloneNode(true);
    item.querySelector("input").value = value;
    item.querySelector("q").textContent = words;
    list.append(item);
  };

  const chooseRedact = () => {
    const radio = form.querySelector("[name=verb][value=redact]");
    if (radio) radio.checked = true;
  };

  const redactSelection = () => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return;
    const spans = spansOf(selection.getRangeAt(0));
    spans.forEach(add);
    if (spans.length === 0) return;
    chooseRedact();
    draw();
    selection.collapseToEnd();
    say(`Will be redacted: ${spans.map((span) => span.words).join(", ")}`);
  };

  list.addEventListener("change", draw);

  // By mouse: a button beside the selection --------------------------------------------------------------

  const button = document.createElement("button");
  button.type = "button";
  button.className = "button redact-selection";
  button.textContent = "Redact";
  button.hidden = true;
  button.tabIndex = -1;
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // keeps the selection
  button.addEventListener("click", redactSelection);
  text.append(button);

  let isByMouse = false;
  text.addEventListener("pointerdown", () => { isByMouse = true; });

  const placeButton = () => {
    const selection = getSelection();
    const inside = isByMouse && !selection.isCollapsed && text.contains(selection.anchorNode) && text.contains(selection.focusNode);
    button.hidden = !inside;
    if (!inside) return;
    const frame = text.getBoundingClientRect();
    const box = selection.getRangeAt(0).getBoundingClientRect();
    button.style.top = `${box.bottom - frame.top + 6}px`;
    button.style.left = `${Math.max(0, Math.min(box.left - frame.left, frame.width - button.offsetWidth))}px`;
  };

  document.addEventListener("selectionchange", placeButton);

  // By keyboard: walk from word to word ---------------------------------------------------------------------

  const words = piecesOf(text).flatMap((piece) => {
    const node = piece.firstChild;
    if ("label" in piece.dataset) return [{ node, from: 0, to: node.length }];
    return [...node.data.matchAll(/\S+/gu)].map((match) => ({ node, from: match.index, to: match.index + match[0].length }));
  });
  let anchor = 0;
  let focus = 0;

  const boxOf = ({ node, from, to }) => {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range.getBoundingClientRect();
  };

  const show = () => {
    isByMouse = false;
    const [first, last] = [words[Math.min(anchor, focus)], words[Math.max(anchor, focus)]];
    getSelection().setBaseAndExtent(first.node, first.from, last.node, last.to);
    words[focus].node.parentElement.scrollIntoView({ block: "nearest" });
    say(getSelection().toString());
  };

  const moveTo = (place, extend) => {
    focus = Math.max(0, Math.min(words.length - 1, place));
    if (!extend) anchor = focus;
    show();
  };

  /** The word nearest above or below. */
  const onOtherLine = (step) => {
    const here = boxOf(words[focus]);
    let best = focus;
    let line = null;
    for (let place = focus + step; words[place]; place += step) {
      const box = boxOf(words[place]);
      const isOther = step > 0 ? box.top >= here.bottom - 2 : box.bottom <= here.top + 2;
      if (!isOther) continue;
      if (line === null) line = box.top;
      if (Math.abs(box.top - line) > here.height) break;
      if (best === focus || Math.abs(box.left - here.left) < Math.abs(boxOf(words[best]).left - here.left)) best = place;
    }
    return best;
  };

  const steps = {
    ArrowRight: () => focus + 1,
    ArrowLeft: () => focus - 1,
    ArrowDown: () => onOtherLine(1),
    ArrowUp: () => onOtherLine(-1),
    Home: () => 0,
    End: () => words.length - 1,
  };

  const leave = () => {
    getSelection().removeAllRanges();
    form.querySelector("[name=verb]:checked, [name=verb]").focus();
  };

  text.addEventListener("keydown", (event) => {
    if (event.target !== text || event.ctrlKey || event.metaKey || event.altKey) return;
    if (steps[event.key]) moveTo(steps[event.key](), event.shiftKey);
    else if (event.key === "Enter") redactSelection();
    else if (event.key === "Escape") leave();
    else return;
    event.preventDefault();
  });

  if (words.length > 0) {
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", "Review text: arrow keys choose a word, with Shift more words, Enter redacts them");
    document.querySelector("[data-spans-help]").hidden = false;
    on("s", () => {
      text.focus();
      show();
    });
  }
  draw();
})();
