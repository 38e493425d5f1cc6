// Rows typed like in a sheet, things found by name, and drafts that survive a closed tab.
(() => {
  const { words } = window.kontor;

  // ---- rows: <table data-rows="lines"> with a <template> of one row; cells carry data-name

  const bodyOf = (table) => table.tBodies[0];
  const cells = (row) => [...row.querySelectorAll("[data-name]")];
  const isBlank = (row) => cells(row).every((cell) => cell.matches("[data-preset], [type=hidden]") || cell.value.trim() === "");

  function addRow(table, values = {}) {
    const row = table.querySelector("template").content.firstElementChild.cloneNode(true);
    for (const cell of cells(row)) {
      if (values[cell.dataset.name] !== undefined) cell.value = values[cell.dataset.name];
    }
    showOwn(row);
    bodyOf(table).append(row);
    return row;
  }

  function lastIsBlank(table) {
    const rows = [...bodyOf(table).rows];
    return rows.length > 0 && isBlank(rows[rows.length - 1]);
  }

  // A row without a product has a unit and a tax class of its own; a product brings its.
  function showOwn(row) {
    const own = row?.querySelector("[data-own]");
    if (!own) return;
    const text = (name) => row.querySelector(`[data-name="${name}"]`)?.value.trim() ?? "";
    own.hidden = text("sku") !== "" || text("description") === "";
    for (const cell of own.querySelectorAll("[data-name]")) cell.disabled = own.hidden;
  }

  // Names as the server reads them; a blank row is not sent.
  window.kontor.number = (form) => {
    for (const table of form.querySelectorAll("table[data-rows]")) {
      let index = 0;
      for (const row of bodyOf(table).rows) {
        const blank = isBlank(row);
        row.dataset.index = blank ? "" : index;
        for (const cell of cells(row)) {
          if (blank) cell.removeAttribute("name");
          else cell.name = `${table.dataset.rows}[${index}].${cell.dataset.name}`;
        }
        if (!blank) index++;
      }
    }
  };

  window.kontor.rows = (root) => {
    for (const table of root.querySelectorAll("table[data-rows]")) {
      if (!table.hasAttribute("data-fixed") && !lastIsBlank(table)) addRow(table);
    }
  };

  // What the rehearsal says of each row: <template data-row="0" data-net="…">
  window.kontor.answers = (form, place) => {
    for (const told of place.querySelectorAll("template[data-row]")) {
      const row = form.querySelector(`tr[data-index="${told.dataset.row}"]`);
      for (const shown of row?.querySelectorAll("[data-shown]") ?? []) {
        const value = told.dataset[shown.dataset.shown] ?? "";
        if (shown.matches("input")) shown.placeholder = value;
        else shown.textContent = value;
      }
    }
  };

  document.addEventListener("input", (event) => {
    const table = event.target.closest?.("table[data-rows]");
    if (table) showOwn(event.target.closest("tr"));
    if (table && !table.hasAttribute("data-fixed") && !lastIsBlank(table)) addRow(table);
  });

  document.addEventListener("click", (event) => {
    const remove = event.target.closest(".row-remove");
    if (!remove) return;
    const table = remove.closest("table");
    const form = table.closest("form");
    remove.closest("tr").remove();
    if (!lastIsBlank(table) && !table.hasAttribute("data-fixed")) addRow(table);
    window.kontor.rehearse(form);
    keep(form);
  });

  document.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (event.key !== "Enter" || event.ctrlKey || !cell.matches?.("table[data-rows]:not([data-fixed]) input, table[data-rows]:not([data-fixed]) select") || event.defaultPrevented) return;
    event.preventDefault();
    const all = [...cell.closest("table").querySelectorAll("tbody [data-name]:not([type=hidden])")].filter((one) => one.tabIndex >= 0 && !one.disabled);
    all[all.indexOf(cell) + 1]?.focus();
    all[all.indexOf(cell) + 1]?.select?.();
  });

  // Ctrl+Enter sends from wherever one types.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    (event.target === document.body ? document.querySelector("form[data-draft]") : event.target.closest?.("form[data-post]"))?.requestSubmit();
  });

  // A block copied from a spreadsheet fills cells to the right and rows down.
  document.addEventListener("paste", (event) => {
    const cell = event.target;
    if (!cell.matches?.("table[data-rows]:not([data-fixed]) [data-name]")) return;
    const text = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n$/, "");
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const table = cell.closest("table");
    const visible = (row) => cells(row).filter((one) => one.type !== "hidden" && one.tabIndex >= 0 && !one.closest("[data-own]"));
    const column = visible(cell.closest("tr")).indexOf(cell);
    let row = cell.closest("tr");
    for (const line of text.split("\n")) {
      row ??= addRow(table);
      line.split("\t").forEach((value, offset) => {
        const target = visible(row)[column + offset];
        if (target) target.value = value.trim();
      });
      row = row.nextElementSibling;
    }
    if (!lastIsBlank(table)) addRow(table);
    cell.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // ---- finding: <input data-find="/find/customers"> asks while one types

  let list = null;
  let seeker = null;
  let asked = 0;
  let timer;

  function leave() {
    list?.remove();
    seeker?.setAttribute("aria-expanded", "false");
    list = seeker = null;
  }

  function mark(index) {
    const all = [...list.children].filter((one) => one.dataset.value !== undefined);
    if (all.length === 0) return;
    const to = (index + all.length) % all.length;
    all.forEach((one, at) => one.setAttribute("aria-selected", String(at === to)));
    all[to].scrollIntoView({ block: "nearest" });
    seeker.setAttribute("aria-activedescendant", all[to].id);
  }

  // What was typed since something was taken, and what the list that is open answers.
  const typed = new WeakSet();
  let answers = null;

  function take(option) {
    fill(seeker, option);
  }

  function fill(input, option) {
    typed.delete(input);
    input.value = option.dataset.label;
    const row = input.closest("tr, .finder");
    const id = row.querySelector(`[data-for="${input.dataset.name ?? input.dataset.findName}"]`);
    if (id) {
      id.value = option.dataset.value;
      id.dispatchEvent(new Event("input", { bubbles: true }));
    }
    for (const filled of row.querySelectorAll("[data-from]")) {
      const value = option.dataset[filled.dataset.from];
      if (value !== undefined) filled.matches("input") ? (filled.placeholder = value) : (filled.textContent = value);
    }
    leave();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new CustomEvent("kontor:found", { bubbles: true, detail: option.dataset }));
  }

  async function ask(input) {
    const of = input.dataset.findWith; // Such as the customer that the form names.
    const within = of && input.form.elements[of]?.value ? `&${of}=${encodeURIComponent(input.form.elements[of].value)}` : "";
    const answer = await fetch(`${input.dataset.find}?q=${encodeURIComponent(input.value)}${within}`, { headers: { "HX-Request": "true", Accept: "text/html" } });
    return answer.ok ? answer.text() : null;
  }

  // Who types and goes on before the list has answered gets what it would have offered first, never what it offered before.
  async function resolve(input) {
    const text = input.value;
    clearTimeout(timer);
    asked++;
    leave();
    const html = await ask(input);
    if (html === null || input.value !== text) return;
    const found = document.createElement("ul");
    found.innerHTML = html;
    const all = [...found.children].filter((one) => one.dataset.value !== undefined);
    const option = all.find((one) => one.dataset.label.toLowerCase() === text.trim().toLowerCase()) ?? all[0];
    if (option) fill(input, option);
  }

  async function look(input) {
    const turn = ++asked;
    const text = input.value;
    const html = await ask(input);
    if (html === null || turn !== asked || document.activeElement !== input) return;
    leave();
    seeker = input;
    answers = text;
    list = document.createElement("ul");
    list.className = "found";
    list.id = "found";
    list.setAttribute("role", "listbox");
    list.innerHTML = html;
    [...list.children].forEach((one, at) => (one.id = `found-${at}`));
    const host = input.closest("dialog") ?? document.body;
    const box = input.getBoundingClientRect();
    const origin = host === document.body ? { left: -scrollX, top: -scrollY } : host.getBoundingClientRect();
    list.style.left = `${box.left - origin.left}px`;
    list.style.top = `${box.bottom - origin.top + (host.scrollTop ?? 0) * (host === document.body ? 0 : 1)}px`;
    host.append(list);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("aria-controls", "found");
    mark(0);
  }

  document.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.matches?.("[data-find]") || !event.isTrusted) return;
    const id = input.closest("tr, .finder").querySelector(`[data-for="${input.dataset.name ?? input.dataset.findName}"]`);
    if (id) id.value = "";
    typed.add(input);
    clearTimeout(timer);
    if (input.value.trim() === "") leave();
    else timer = setTimeout(() => look(input), 120);
  });

  document.addEventListener("keydown", (event) => {
    const goesOn = (event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey;
    if (goesOn && typed.has(event.target) && event.target.value.trim() !== "" && (!list || event.target !== seeker || answers !== seeker.value)) {
      const input = event.target;
      const isAlone = event.key === "Enter" && !input.closest("table[data-rows]");
      resolve(input).then(() => isAlone && document.activeElement === input && focusNext(input));
      if (!isAlone) return; // The rows, and Tab, move on by themselves.
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (!list || event.target !== seeker) {
      if (event.key === "ArrowDown" && event.target.matches?.("[data-find]")) look(event.target);
      return;
    }
    const all = [...list.children].filter((one) => one.dataset.value !== undefined);
    const at = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown") mark(at + 1);
    else if (event.key === "ArrowUp") mark(at - 1);
    else if (event.key === "Escape") leave();
    else if ((event.key === "Enter" || event.key === "Tab") && all[at]) {
      const next = event.key === "Enter" ? seeker : null;
      take(all[at]);
      if (!next) return;
      if (!next.closest("table[data-rows]")) focusNext(next);
      else return; // The rows move on by themselves.
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  function focusNext(input) {
    const all = [...input.form.querySelectorAll("input:not([type=hidden]), select, textarea, button")].filter((one) => !one.disabled && one.tabIndex >= 0 && one.offsetParent);
    all[all.indexOf(input) + 1]?.focus();
  }

  document.addEventListener("mousedown", (event) => {
    const option = event.target.closest?.(".found li");
    if (option?.dataset.value !== undefined) {
      event.preventDefault();
      take(option);
    } else if (list && !list.contains(event.target)) leave();
  });
  document.addEventListener("focusout", () => setTimeout(() => list && document.activeElement !== seeker && leave()));

  // ---- one of the customer's addresses: <select data-fills="shipTo"> puts it into the fields shipTo.…

  const chosen = new WeakMap();

  async function showAddresses(select, customer) {
    const answer = await fetch(`/find/addresses?customer=${customer}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    const places = await answer.json();
    chosen.set(select, places);
    select.replaceChildren(select.options[0], ...places.map((place, at) => new Option(place.label, String(at))));
    select.closest(".field").hidden = places.length < 2;
  }

  document.addEventListener("kontor:found", (event) => {
    if (event.target.dataset.findName !== "customer") return;
    for (const select of event.target.form.querySelectorAll("[data-fills]")) showAddresses(select, event.detail.value);
  });

  document.addEventListener("change", (event) => {
    const select = event.target;
    const place = select.matches?.("[data-fills]") ? chosen.get(select)?.[Number(select.value)] : null;
    if (!place || select.value === "") return;
    for (const input of select.form.querySelectorAll(`[name^="${select.dataset.fills}."]`)) {
      input.value = place.address[input.name.split(".")[1]] ?? "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  addEventListener("DOMContentLoaded", () => {
    for (const select of document.querySelectorAll("[data-fills][data-customer]")) showAddresses(select, select.dataset.customer);
  });

  // ---- drafts: nothing typed is lost

  const keyOf = (form) => `draft:${form.dataset.draft}`;
  window.kontor.forget = (form) => form.dataset.draft && localStorage.removeItem(keyOf(form));

  function keep(form) {
    if (!form?.dataset.draft) return;
    window.kontor.number(form);
    localStorage.setItem(keyOf(form), JSON.stringify([...new FormData(form)].filter(([name]) => name !== "_version")));
  }

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (form && event.isTrusted) setTimeout(() => keep(form));
  });

  function restore(form, kept) {
    const rows = {};
    for (const [name, value] of kept) {
      const inRow = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(name);
      if (inRow) ((rows[inRow[1]] ??= [])[inRow[2]] ??= {})[inRow[3]] = value;
      else {
        const input = form.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`) ?? form.querySelector(`[name="${CSS.escape(name)}"]`);
        if (input?.type === "checkbox" || input?.type === "radio") {
          for (const one of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) if (one.type !== "hidden") one.checked = one.value === value;
        } else if (input) input.value = value;
      }
    }
    for (const [list, values] of Object.entries(rows)) {
      const table = form.querySelector(`table[data-rows="${list}"]`);
      if (!table) continue;
      bodyOf(table).replaceChildren();
      for (const one of values) addRow(table, one);
      addRow(table);
    }
    window.kontor.rehearse(form);
  }

  function offer(form) {
    const kept = localStorage.getItem(keyOf(form));
    if (!kept) return;
    const line = document.createElement("div");
    line.className = "note-warned";
    line.append(words["draft.offer"] + " ");
    for (const [word, then] of [["draft.take", () => restore(form, JSON.parse(kept))], ["draft.drop", () => window.kontor.forget(form)]]) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = words[word];
      button.addEventListener("click", () => {
        then();
        line.remove();
      });
      line.append(button, " ");
    }
    form.prepend(line);
  }

  addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("form[data-draft]")) offer(form);
  });
})();
