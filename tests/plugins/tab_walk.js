// Put into a page before its own scripts: notes who listens to the mouse, and tells the test at each press of Tab
// where the focus is and whether it can be seen. `tabWalk` is read by tests/test_every_page_by_keyboard.py.
(() => {
  const MOUSE = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "dragstart"];
  const STOPS = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [contenteditable=true]";
  const ROLES = ["button", "link", "checkbox", "radio", "switch", "tab", "option", "menuitem", "slider", "combobox", "textbox"];
  const OPERABLE = `${STOPS}, [onclick], [tabindex], ${ROLES.map((role) => `[role=${role}]`).join(", ")}`;
  const LOOKS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderColor", "backgroundColor", "textDecorationLine"];

  const listening = new Set();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (kind, ...rest) {
    if (MOUSE.includes(kind) && this instanceof Element) listening.add(this);
    return listen.call(this, kind, ...rest);
  };

  const visited = [];
  const before = new Map();

  function name(element) {
    const words = (element.innerText || element.getAttribute("aria-label") || element.name || "").trim().slice(0, 30);
    return `<${element.localName}${element.id && ` id=${element.id}`}> “${words}”`;
  }

  function isShown(element) {
    const { width, height } = element.getBoundingClientRect();
    const isForNobody = element.ariaHidden === "true" && Math.max(width, height) <= 1;
    return element.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0 && !isForNobody;
  }

  function isWanted(element) {
    return isShown(element) && !element.matches(":disabled") && !element.closest("[inert]");
  }

  // Where focus may show: on the element, what stands around it, or the label of a box that is drawn otherwise.
  function places(element) {
    return [element, element.parentElement, ...(element.labels || []), ...[element.nextElementSibling].filter(Boolean)];
  }

  function looks(element) {
    return JSON.stringify(places(element).map((each) => LOOKS.map((look) => getComputedStyle(each)[look])));
  }

  function groupOf(radio) {
    const scope = radio.form || document;
    return [...scope.querySelectorAll("input[type=radio]")].filter((each) => each.name === radio.name && isWanted(each));
  }

  function isOnScreen(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
  }

  window.tabWalk = {
    begin() {
      visited.length = 0;
      document.activeElement?.blur();
      for (const each of document.querySelectorAll(OPERABLE)) before.set(each, looks(each));
      // From the top, wherever the page has put the focus or the test has been before.
      document.body.tabIndex = -1;
      document.body.focus({ preventScroll: true });
      document.body.removeAttribute("tabindex");
    },

    // Where the focus is now; `kind` says what else there is to press.
    stop() {
      const now = document.activeElement;
      if (!now || now === document.body || now === document.documentElement) return { kind: "end" };
      const again = visited.indexOf(now);
      if (again === -1) visited.push(now);
      const kind = now.matches("input[type=radio]") ? "radio" : now.matches("details > summary") ? "summary" : "other";
      return {
        kind,
        name: name(now),
        again: again === -1 ? "" : again === 0 && visited.length > 1 ? "first" : again === visited.length - 1 ? "same" : "earlier",
        parts: now.matches("input[type^=date], input[type=time], input[type=month], input[type=week]"),
        open: kind === "summary" && now.parentElement.open,
        group: kind === "radio" ? groupOf(now).length : 0,
        seen: !before.has(now) || looks(now) !== before.get(now),
        onScreen: [now, ...(now.labels || [])].some(isOnScreen),
      };
    },

    // After the walk: what was left out, what came out of order, and what only a mouse can work.
    complaints() {
      const found = [];
      for (const each of document.querySelectorAll(OPERABLE)) {
        if (!isWanted(each)) continue;
        if (each.tabIndex > 0) found.push(`${name(each)} puts itself before others`);
        if (visited.includes(each)) continue;
        const operable = each.matches(STOPS) || each.matches("[onclick]") || ROLES.includes(each.getAttribute("role"));
        if (operable || each.tabIndex >= 0) found.push(`Tab does not reach ${name(each)}`);
      }
      for (const [place, each] of visited.entries()) {
        const next = visited[place + 1];
        if (next && each.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING && !groupOf(each).includes(next))
          found.push(`${name(next)} comes after ${name(each)}`);
      }
      for (const each of listening) {
        const reachable = [each, ...each.querySelectorAll("*")].some((inner) => visited.includes(inner));
        if (each.isConnected && isWanted(each) && each !== document.body && !reachable)
          found.push(`${name(each)} listens to the mouse alone`);
      }
      return found;
    },
  };
})();
