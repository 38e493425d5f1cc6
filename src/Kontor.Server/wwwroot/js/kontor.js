// Keys, the dialog before an act, forms that answer in place, and rehearsals while one types.
(() => {
  const words = JSON.parse(document.body.dataset.words);
  const token = document.querySelector("meta[name=csrf]").content;
  const dialog = document.getElementById("dialog");
  const notes = document.getElementById("notes");
  const kontor = (window.kontor = { words, token, note });

  function note(says, kind) {
    const line = document.createElement("div");
    line.className = kind === "warn" ? "note note-warn" : "note";
    line.textContent = says;
    notes.append(line);
    setTimeout(() => line.remove(), kind === "warn" ? 15000 : 5000);
  }

  // What the last page wanted to say after it led here.
  for (const [says, kind] of JSON.parse(sessionStorage.getItem("notes") ?? "[]")) note(says, kind);
  sessionStorage.removeItem("notes");

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      document.getElementById("search").select();
    }
    if (event.key === "Escape") {
      fold();
      for (const open of document.querySelectorAll("details.menu[open]")) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
  });

  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll("details.menu[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
    event.target.closest(".menu-item[hx-get]")?.closest("details").removeAttribute("open");
    const closes = event.target.closest("[data-close]");
    if (closes) closes.closest("dialog")?.close();
    if (event.target.closest("[data-reload]")) location.reload();
    if (event.target.closest("[data-print]")) window.print();
    if (event.target.closest("[data-back]")) history.back();
    const menu = event.target.closest("[data-menu]");
    if (menu) menu.setAttribute("aria-expanded", String(document.querySelector(".side").classList.toggle("is-open")));
    else if (!event.target.closest(".side")) fold();
  });

  // The navigation, where it lies over the page.
  function fold() {
    document.querySelector(".side").classList.remove("is-open");
    document.querySelector("[data-menu]").setAttribute("aria-expanded", "false");
  }

  // The head of a table that fits stays in sight, under the top of the page; one that does not moves sideways in its place.
  const fitting = new ResizeObserver((entries) => {
    for (const { target } of entries) target.classList.toggle("fits", target.firstElementChild.scrollWidth <= target.clientWidth);
  });
  addEventListener("DOMContentLoaded", () => document.querySelectorAll(".list-wrap").forEach((wrap) => fitting.observe(wrap)));

  // What opens under its button stays on the page.
  function keepInside(part) {
    part.style.marginLeft = "";
    const beyond = part.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    if (beyond > 0) part.style.marginLeft = `${-beyond}px`;
  }
  document.addEventListener("toggle", (event) => {
    if (event.target.matches?.(".acts details.menu[open]")) keepInside(event.target.querySelector(".menu-list"));
  }, true);
  for (const comes of ["pointerover", "focusin"]) {
    document.addEventListener(comes, (event) => {
      const why = event.target.closest?.(".refused")?.querySelector(".why");
      if (why) keepInside(why);
    });
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-submits]")) event.target.form.requestSubmit();
    if (event.target.matches("[data-all]")) {
      for (const box of document.querySelectorAll("[name=ids]")) box.checked = event.target.checked;
    }
    if (event.target.matches("[data-shows]")) showChosen(event.target.form ?? document);
  });

  // Parts of a form that only some choices need: data-when="kind=amount|percent".
  function showChosen(root) {
    for (const part of root.querySelectorAll("[data-when]")) {
      const [name, values] = part.dataset.when.split("=");
      const chosen = root.querySelector(`[name="${name}"]:checked, select[name="${name}"]`)?.value;
      part.hidden = !values.split("|").includes(chosen);
      for (const input of part.querySelectorAll("input, select, textarea")) input.disabled = part.hidden;
    }
  }

  // htmx brings the dialog's content; then it opens, and what it would do is rehearsed.
  // One dialog may lead to another in its place.
  let asked = null;
  document.addEventListener("htmx:after:swap", () => {
    const content = dialog.firstElementChild;
    if (content === null || content === asked) return;
    asked = content;
    dialog.classList.toggle("is-wide", dialog.querySelector("[data-wide]") !== null);
    if (!dialog.open) dialog.showModal();
    prepare(dialog);
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector("input:not([type=hidden]), select, button"))?.focus();
  });
  dialog.addEventListener("close", () => {
    asked = null;
    dialog.replaceChildren();
  });

  // Enter confirms from wherever one is, also from a choice.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("select")) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  function prepare(root) {
    showChosen(root);
    kontor.rows?.(root);
    for (const form of root.querySelectorAll("form[data-rehearses]")) rehearse(form);
  }
  addEventListener("DOMContentLoaded", () => {
    prepare(document);
    // What is new begins at its first field.
    if (!document.querySelector("[autofocus]")) document.querySelector('form[data-draft$="/new"] :is(input:not([type=hidden]), select, textarea)')?.focus();
  });

  // ---- somebody else's change to the document that is open

  async function watch(line) {
    if (document.hidden || dialog.open) return;
    try {
      const answer = await fetch(line.dataset.live, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const last = await answer.json();
      if (last.version > Number(line.dataset.version)) {
        line.querySelector("span").textContent = last.says;
        line.hidden = false;
      }
    } catch {
      // The next look will do.
    }
  }
  addEventListener("DOMContentLoaded", () => {
    const line = document.querySelector("[data-live]");
    if (!line) return;
    setInterval(() => watch(line), 10000);
    addEventListener("focus", () => watch(line));
    document.addEventListener("visibilitychange", () => watch(line));
  });

  // ---- forms

  const body = (form) => {
    kontor.number?.(form);
    return new FormData(form);
  };

  function clear(form) {
    for (const faulty of form.querySelectorAll(".is-faulty")) faulty.classList.remove("is-faulty");
    for (const fault of form.querySelectorAll(".fault")) fault.remove();
    form.querySelector("[data-says]")?.replaceChildren();
  }

  function say(form, text) {
    const line = document.createElement("div");
    line.className = "note-refused";
    line.setAttribute("role", "alert");
    line.textContent = text;
    form.querySelector("[data-says]").replaceChildren(line);
  }

  function find(form, path) {
    for (let name = path; name; name = name.includes(".") ? name.slice(0, name.lastIndexOf(".")) : "") {
      const hit = form.querySelector(`[data-field="${name}"], [name="${name}"]:not([type=hidden])`);
      if (hit) return hit;
    }
    return null;
  }

  function showFaults(form, errors) {
    const lost = [];
    let first = null;
    for (const [path, sentences] of Object.entries(errors)) {
      const input = find(form, path);
      if (!input) {
        lost.push(...sentences);
        continue;
      }
      const place = input.closest(".field, td") ?? input.parentElement;
      place.classList.add("is-faulty");
      for (const sentence of sentences) {
        const fault = document.createElement("div");
        fault.className = "fault";
        fault.id = `fault-${path}`;
        fault.textContent = sentence;
        place.append(fault);
      }
      const focusable = input.matches("input, select, textarea, button") ? input : input.querySelector("input, select, textarea");
      focusable?.setAttribute("aria-invalid", "true");
      focusable?.setAttribute("aria-describedby", `fault-${path}`);
      if (focusable && (!first || first.compareDocumentPosition(focusable) & Node.DOCUMENT_POSITION_PRECEDING)) first = focusable;
    }
    if (lost.length > 0) say(form, lost.join(" "));
    first?.focus();
  }

  // An address without empty filters can be read and sent to a colleague.
  document.addEventListener("formdata", (event) => {
    if (!event.target.matches("form[data-tidy]")) return;
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("form[data-post]")) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    clear(form);
    try {
      const answer = await fetch(form.dataset.post, {
        method: "POST",
        body: body(form),
        headers: { RequestVerificationToken: token, Accept: "application/json" },
      });
      const told = await answer.json();
      if (answer.ok) {
        kontor.forget?.(form);
        if (told.shows) {
          (form.querySelector(".sheet-body") ?? form).innerHTML = told.shows;
          form.querySelector(".sheet-foot button[type=submit]")?.remove();
          return;
        }
        sessionStorage.setItem("notes", JSON.stringify(told.notes ?? []));
        location.assign(told.to);
        if (told.to.split("#")[0] === location.pathname + location.search) location.reload();
      } else if (told.errors) {
        showFaults(form, told.errors);
      } else {
        say(form, told.first ? `${told.detail} ${told.first}` : told.detail);
      }
    } catch {
      say(form, words["note.offline"]);
    } finally {
      delete form.dataset.busy;
    }
  });

  // ---- what would happen, while one types

  const waits = new WeakMap();

  // A field still empty that changes no figure does not keep the figures back.
  function assumed(form) {
    const data = body(form);
    for (const input of form.querySelectorAll("[data-assume]")) if (input.value.trim() === "") data.set(input.name, input.dataset.assume);
    return data;
  }

  async function rehearse(form) {
    const place = form.querySelector("[data-effects]");
    if (!place) return;
    const turn = (waits.get(form)?.turn ?? 0) + 1;
    waits.set(form, { turn });
    try {
      const answer = await fetch(form.dataset.post + "?dryRun=true", {
        method: "POST",
        body: assumed(form),
        headers: { RequestVerificationToken: token, Accept: "text/html", "HX-Request": "true" },
      });
      const html = await answer.text();
      if (waits.get(form).turn === turn) {
        place.innerHTML = html;
        kontor.answers?.(form, place);
      }
    } catch {
      // Saving will say what is the matter; an answer while typing is only a help.
    }
  }

  let timer;
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-rehearses]");
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => rehearse(form), 250);
  });
  kontor.rehearse = (form) => {
    clearTimeout(timer);
    timer = setTimeout(() => rehearse(form), 50);
  };
})();
