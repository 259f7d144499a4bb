// Files chosen in several goes, dropped anywhere on the page, looked over before they are sent.
// Without this script the form is a plain one and works as well.
(() => {
  "use strict";

  // What a reader's eye needs: 512 bytes, 12 kB, 5 MB.
  const size = (bytes) => {
    if (bytes < 1024) return `${bytes} bytes`;
    if (bytes < 1024 ** 2) return `${Math.round(bytes / 1024)} kB`;
    return `${(bytes / 1024 ** 2).toFixed(1).replace(/\.0$/, "")} MB`;
  };

  const LISTED = 100; // More lines than that nobody reads.

  const form = () => document.getElementById("upload-form");
  const input = () => document.getElementById("files");

  const element = (tag, className, text) => {
    const made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  };

  const faultOf = (file) => {
    const most = Number(form().dataset.mostBytes);
    if (file.size === 0) return "empty";
    if (file.size > most) return `over ${size(most)}`;
    return "";
  };

  // Files that no server would read. They are named and not sent, so that one of them holds up nobody.
  let leftOut = [];

  const choose = (files) => {
    const chosen = new DataTransfer();
    for (const file of files) if (!faultOf(file)) chosen.items.add(file);
    leftOut = files.filter(faultOf);
    input().files = chosen.files;
    show();
  };

  const add = (files) => {
    const all = [...input().files, ...leftOut];
    for (const file of files) {
      const same = (other) => other.name === file.name && other.size === file.size && other.lastModified === file.lastModified;
      if (!all.some(same)) all.push(file);
    }
    choose(all);
  };

  const line = (file) => {
    const item = document.createElement("li");
    item.append(element("span", "upload_file_name", file.name), element("span", "upload_file_size", size(file.size)));
    if (faultOf(file)) item.append(element("span", "field_fault", `${faultOf(file)}: left out`));
    return item;
  };

  const removableLine = (file, place) => {
    const item = line(file);
    const remove = element("button", "button", "Remove");
    remove.type = "button";
    remove.setAttribute("aria-label", `Remove ${file.name}`);
    remove.addEventListener("click", () => {
      choose([...[...input().files].filter((_, at) => at !== place), ...leftOut]);
      const buttons = document.querySelectorAll("#upload-files .button");
      (buttons[Math.min(place, buttons.length - 1)] ?? input()).focus();
    });
    item.append(remove);
    return item;
  };

  const show = () => {
    const files = [...input().files];
    const list = document.getElementById("upload-files");
    const lines = [...leftOut.map(line), ...files.map(removableLine)];
    list.replaceChildren(...lines.slice(0, LISTED));
    list.hidden = lines.length === 0;
    say("");
    if (lines.length > LISTED) list.lastElementChild.after(element("li", "hint", `and ${lines.length - LISTED} more`));
  };

  const say = (words) => {
    document.getElementById("upload-fault").textContent = words;
  };

  // A page handed over by the bookmarklet, in the part of the address that is never sent. It only
  // fills in the form: nothing is sent until somebody presses the button.
  const takeHandedPage = () => {
    if (!form() || !location.hash.startsWith("#page=")) return;
    try {
      const handed = JSON.parse(decodeURIComponent(location.hash.slice("#page=".length)));
      form().elements.text.value = String(handed.html);
      form().elements.url.value = String(handed.url);
      document.getElementById("upload-says").textContent = "The page is in the form. Press “Upload” to see what is read of it.";
      form().querySelector(".button_main").focus();
    } catch {
      say("What the bookmark handed over cannot be read. Save the page, and upload the file.");
    }
    history.replaceState(null, "", location.pathname);
  };
  document.addEventListener("DOMContentLoaded", takeHandedPage);

  // A dropped link: fetched only where this server may, else no more than the article's link.
  const takeLink = (url) => {
    const address = form().elements.address;
    (address ?? form().elements.url).value = url;
    say("");
    document.getElementById("upload-says").textContent = address
      ? "Press “Upload” to have this page fetched."
      : "The link is filled in. This server fetches no pages: drop the saved page, paste its text, or use the bookmark.";
  };

  const linkIn = (event) => (event.dataTransfer?.getData("text/uri-list") ?? "").split("\n").find((line) => /^https?:/.test(line));

  const carriesFiles = (event) => event.dataTransfer?.types.includes("Files") ?? false;
  let depth = 0;

  const dropping = (is) => {
    depth = is ? depth : 0;
    document.body.classList.toggle("is_dropping", is);
  };

  document.addEventListener("dragenter", (event) => {
    if (!form() || !carriesFiles(event)) return;
    depth += 1;
    dropping(true);
  });
  document.addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) dropping(false);
  });
  document.addEventListener("dragover", (event) => {
    const types = event.dataTransfer?.types ?? [];
    if (form() && (carriesFiles(event) || types.includes("text/uri-list"))) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const link = form() && !carriesFiles(event) ? linkIn(event) : undefined;
    if (link) {
      event.preventDefault();
      takeLink(link.trim());
      return;
    }
    if (!form() || !carriesFiles(event)) return;
    event.preventDefault();
    dropping(false);
    add(event.dataTransfer.files);
  });

  // A file input forgets its files when it is opened again; what was chosen before is kept here.
  let before = [];
  document.addEventListener("click", (event) => {
    if (event.target === input()) before = [...input().files];
  });
  document.addEventListener("change", (event) => {
    if (event.target !== input()) return;
    const chosen = [...input().files];
    choose([...before, ...leftOut]);
    before = [];
    add(chosen);
  });

  // More files than are shown before they are saved go in several goes: each is on disk before the
  // next is sent, so an upload that breaks off is taken up by choosing the same files again.
  const GO_FILES = 8;
  const GO_BYTES = 8 * 1024 ** 2;

  const goes = (files) => {
    const made = [];
    let bytes = GO_BYTES;
    for (const file of files) {
      if (bytes + file.size > GO_BYTES || made.at(-1).length === GO_FILES) {
        made.push([]);
        bytes = 0;
      }
      made.at(-1).push(file);
      bytes += file.size;
    }
    return made;
  };

  const timeLeft = (seconds) => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} seconds` : `${Math.round(seconds / 60)} minutes`);

  const post = async (path, body) => {
    const answer = await fetch(path, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const sendMany = async (files) => {
    const button = form().querySelector(".button_main");
    const bar = document.getElementById("upload-progress");
    const told = document.getElementById("upload-says");
    button.disabled = true;
    bar.hidden = false;
    const started = performance.now();
    let sent = 0;
    let failed = 0;
    try {
      const upload = await post("/uploads");
      for (const go of goes(files)) {
        const body = new FormData();
        for (const name of ["outlet", "published"]) body.append(name, form().elements[name].value);
        for (const file of go) body.append("files", file);
        failed += (await post(`${upload.url}/files`, body)).failed;
        sent += go.length;
        const rate = sent / ((performance.now() - started) / 1000);
        bar.value = (100 * sent) / files.length;
        told.textContent = `${sent} of ${files.length} files taken, ${rate.toFixed(1)} a second, about ${timeLeft((files.length - sent) / rate)} left` + (failed ? `, ${failed} failed` : "");
      }
      location.assign(upload.url);
    } catch {
      button.disabled = false;
      bar.hidden = true;
      say(`The upload broke off after ${sent} of ${files.length} files, which are stored. Send the same files again: what is there is not stored twice.`);
    }
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target !== form()) return;
    const files = [...input().files];
    if (files.length <= Number(form().dataset.mostPreviewed)) return;
    event.preventDefault();
    sendMany(files);
  });

  document.addEventListener("htmx:xhr:progress", (event) => {
    const bar = document.getElementById("upload-progress");
    if (event.target !== form() || !bar || !event.detail.lengthComputable) return;
    bar.hidden = false;
    bar.value = (100 * event.detail.loaded) / event.detail.total;
  });

  // Every answer to the form is a page with a <main>, whatever its status: show it.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.elt === form()) event.detail.shouldSwap = true;
  });
  document.addEventListener("htmx:sendError", (event) => {
    if (event.target !== form()) return;
    document.getElementById("upload-progress").hidden = true;
    say("The connection broke before all was sent. Nothing is lost here: try again.");
  });
  // The page was exchanged under the reader: go on from what is wrong, else from its top.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.detail.target?.id !== "main") return;
    leftOut = [];
    const next = document.querySelector("[aria-invalid='true']") ?? document.getElementById("main");
    next.focus({ preventScroll: true });
  });
})();
