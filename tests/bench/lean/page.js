"use strict";
const ROW_PX = @LIST_ROW_PX@;
const places = JSON.parse(document.getElementById("places").textContent);
const main = document.getElementById("main");
const number = new Intl.NumberFormat("en-US");
const areas = new Map(places.areas.map(([code, name, count, baht, villages]) =>
  [code, { code, name, count, baht, villages }]));
const districts = [...areas.values()].filter(area => area.code.length === 4);
const tambonsOf = code => [...areas.values()].filter(a => a.code.length === 6 && a.code.startsWith(code));

// The registers are long: they are read once the first page is on the screen.
let registers = null, projects = null;
function read() {
  if (registers || document.readyState === "loading") return;
  registers = new Map();
  projects = new Map();
  for (const [code, tambon, year, status, name, doer, date, ...money] of
       JSON.parse(document.getElementById("projects").textContent)) {
    const project = { code, tambon, year, status, name, doer, date, money,
                      baht: money.reduce((sum, part) => sum + part, 0) };
    projects.set(code, project);
    if (!registers.has(tambon)) registers.set(tambon, []);
    registers.get(tambon).push(project);
  }
}

const safe = text => String(text).replace(/[&<>"]/g, c => `&#${c.charCodeAt(0)};`);
const baht = amount => amount > 0 ? `${number.format(amount)} บาท` : "ไม่ระบุ";
const tile = (to, name, line) =>
  `<button class="tile" data-to="${to}"><b>${safe(name)}</b><span>${line}</span></button>`;
const areaTile = area => tile(`/area/${area.code}`, area.name,
  `${number.format(area.count)} โครงการ • ${baht(area.baht)}`);
const tiles = (list, columns, rowPx) =>
  `<div class="tiles" style="--columns:${columns};--row-px:${rowPx}px">${list.join("")}</div>`;
const stat = (figure, word) => `<div class="card"><big>${figure}</big><p>${word}</p></div>`;
const card = (title, body) => `<section class="card"><h2>${title}</h2>${body}</section>`;

function bars(rows) {
  const most = Math.max(1, ...rows.map(row => row[1]));
  return `<svg width="800" height="${rows.length * 35}">` + rows.map(([word, value, colour], i) =>
    `<text x="0" y="${i * 35 + 27}">${word}</text>` +
    `<rect x="240" y="${i * 35 + 5}" width="${Math.round(value / most * 440)}" height="28" rx="6" fill="${colour}"/>` +
    `<text x="700" y="${i * 35 + 27}">${number.format(value)}</text>`).join("") + "</svg>";
}

function stacked(parts) {
  const sum = Math.max(1, parts.reduce((all, part) => all + part[1], 0));
  let x = 0;
  const rects = parts.map(([, value, colour]) => {
    const width = value / sum * 820, rect = `<rect x="${x}" width="${width}" height="44" fill="${colour}"/>`;
    x += width;
    return rect;
  });
  const words = parts.map(([word, value, colour], i) =>
    `<rect x="0" y="${62 + i * 44}" width="24" height="24" fill="${colour}"/>` +
    `<text x="40" y="${84 + i * 44}">${word}: ${baht(value)}</text>`);
  return `<svg width="820" height="250">${rects.join("")}${words.join("")}</svg>`;
}

function trend(points) {
  const most = Math.max(1, ...points.map(point => point[1]));
  const at = points.map(([, value], i) => [60 + i * 170, 170 - value / most * 130]);
  return `<svg width="820" height="220"><polyline fill="none" stroke="#0e7c6b" stroke-width="6" points="${at.join(" ")}"/>` +
    at.map(([x, y], i) => `<circle cx="${x}" cy="${y}" r="9" fill="#0e7c6b"/>` +
      `<text x="${x - 30}" y="${y - 16}">${number.format(points[i][1])}</text>` +
      `<text x="${x - 32}" y="212">${points[i][0]}</text>`).join("") + "</svg>";
}

const COLOURS = ["#0e7c6b", "#2c5fa3", "#b86a00", "#96457f", "#6b7a2a", "#5e6963", "#8c1a1a"];
const count = (list, key) => list.reduce((sums, item) =>
  sums.set(item[key], (sums.get(item[key]) || 0) + 1), new Map());

function showHome() {
  const home = areas.get(places.home);
  return [`จุดข้อมูลตำบล • ${home.name}`, places.date,
    "<h2>แตะชื่อตำบลของท่าน เพื่อดูแผนชุมชน โครงการ และที่มาของเงิน</h2>" +
    tiles([...tambonsOf(home.code).slice(0, 6).map(areaTile), tile("/districts", "อำเภออื่น", "ทั้งจังหวัด"),
           stat(number.format(home.count), "โครงการในอำเภอนี้"), stat(baht(home.baht), "งบประมาณรวมทุกโครงการ")],
          3, @HOME_ROW_PX@)];
}

function showDistricts() {
  return ["ทุกอำเภอ", "จังหวัด", tiles(districts.map(areaTile), 4, @AREA_ROW_PX@)];
}

function showDistrict(code) {
  return [areas.get(code).name, "อำเภอ", tiles(tambonsOf(code).map(areaTile), 4, @AREA_ROW_PX@)];
}

function showTambon(code) {
  read();
  const area = areas.get(code), list = registers.get(code) || [];
  const status = count(list, "status"), years = count(list, "year");
  const money = places.classes.map((word, i) =>
    [word, list.reduce((sum, project) => sum + project.money[i], 0), COLOURS[i]]);
  return [area.name, areas.get(code.slice(0, 4)).name,
    tiles([tile(`/area/${code}/projects`, "โครงการทั้งหมด",
                `${number.format(list.length)} โครงการ`)], 1, @AREA_ROW_PX@) +
    `<div class="two">` +
    card("ทำไปถึงไหนแล้ว", bars(places.statuses.map((word, i) => [word, status.get(i) || 0, COLOURS[i]]))) +
    card("เงินมาจากไหน", stacked(money)) +
    card("จำนวนโครงการแต่ละปี", trend(places.years.map(year => [year, years.get(year) || 0]))) +
    card("หมู่บ้าน", `<p>${area.villages.map(safe).join(" • ")}</p>`) + "</div>"];
}

let list = null; // what the register in front shows, and where it is

function showProjects(code, year) {
  read();
  const rows = (registers.get(code) || []).filter(project => !year || project.year === year);
  const chip = (value, word) => `<button data-to="/area/${code}/projects${value ? "?year=" + value : ""}"` +
    `${value === year ? ' class="on"' : ""}>${word}</button>`;
  const sum = rows.reduce((all, project) => all + project.baht, 0);
  list = { rows, offset: 0, speed: 0, pool: [] };
  return ["โครงการ", areas.get(code).name,
    `<div class="chips">${chip(0, "ทุกปี")}${places.years.map(y => chip(y, y)).join("")}</div>` +
    `<h2>${number.format(rows.length)} โครงการ • ${baht(sum)}</h2>` +
    `<div class="card list"><div class="sheet"></div></div>`];
}

function showProject(code) {
  read();
  const project = projects.get(code), area = areas.get(project.tambon);
  const facts = [["สถานะ", places.statuses[project.status]], ["ปีงบประมาณ", project.year],
    ["ใครทำ", safe(project.doer)], ["ข้อมูล ณ", project.date], ["งบประมาณ", baht(project.baht)],
    ...places.classes.map((word, i) => [word, baht(project.money[i])])];
  return [safe(project.name), area.name, `<div class="two">` +
    card("โครงการนี้", `<dl>${facts.map(([a, b]) => `<dt>${a}</dt><dd>${b}</dd>`).join("")}</dl>`) +
    card("อ่านบนโทรศัพท์", Qr.svg(`${places.url}/t/${project.tambon}/${project.year}#${code}`, 400)) + "</div>"];
}

function showHelp() {
  return ["ช่วยเหลือ", "จุดข้อมูลตำบล", card("วิธีใช้", "<p>แตะที่ชื่อเพื่อเปิดดู แตะ ย้อนกลับ เพื่อกลับหน้าก่อน " +
    "แตะ หน้าแรก เพื่อเริ่มใหม่ รายชื่อยาวลากขึ้นลงได้</p>")];
}

// Only the rows in sight exist; a row that leaves is used for one that comes.
function drawList() {
  const box = main.querySelector(".list"), sheet = box.firstChild, height = box.clientHeight;
  list.limit = Math.max(0, list.rows.length * ROW_PX - height);
  const first = Math.floor(list.offset / ROW_PX), last = Math.min(list.rows.length - 1,
    Math.floor((list.offset + height - 1) / ROW_PX));
  const size = Math.ceil(height / ROW_PX) + 1;
  for (let i = first; i <= last; i++) {
    const slot = i % size;
    let row = list.pool[slot];
    if (!row) {
      row = list.pool[slot] = { index: -1, node: document.createElement("button") };
      row.node.className = "row";
      row.node.innerHTML = "<b></b><span class=figure></span><span><span class=badge></span> <span></span></span>";
      sheet.append(row.node);
    }
    if (row.index === i) continue;
    const project = list.rows[i], [name, figure, line] = row.node.children;
    row.index = i;
    row.node.dataset.to = `/project/${project.code}`;
    row.node.style.top = `${i * ROW_PX}px`;
    name.textContent = project.name;
    figure.textContent = baht(project.baht);
    line.firstChild.textContent = places.statuses[project.status];
    line.lastChild.textContent = ` ปี ${project.year}`;
  }
  sheet.style.transform = `translateY(${-list.offset}px)`;
}

const SCREENS = [[/^\/$/, showHome], [/^\/districts$/, showDistricts], [/^\/help$/, showHelp],
  [/^\/area\/(\d{4})$/, showDistrict], [/^\/area\/(\d{6})$/, showTambon],
  [/^\/area\/(\d{6})\/projects(?:\?year=(\d+))?$/, (code, year) => showProjects(code, Number(year) || 0)],
  [/^\/project\/(\w+)$/, showProject]];

function show(address) {
  list = null;
  for (const [pattern, screen] of SCREENS) {
    const match = pattern.exec(address);
    if (!match) continue;
    const [title, place, html] = screen(...match.slice(1));
    document.title = address;
    document.getElementById("title").textContent = title;
    document.getElementById("place").textContent = place;
    main.innerHTML = html;
    if (list) drawList();
    return;
  }
}

const trail = [];
let here = location.hash.slice(1) || "/";
function go(address) {
  if (address !== here) trail.push(here);
  if (address === "/") trail.length = 0;
  here = address;
  show(here);
}

// A finger on the list drags it; a drag activates nothing. It glides on when let go in motion.
let finger = null, dragged = false, frame = 0;
function moveBy(px) {
  list.offset = Math.min(list.limit, Math.max(0, list.offset + px));
}
function nextFrame(now) {
  frame = 0;
  if (!list) return;
  if (!finger && Math.abs(list.speed) > 0.03) {
    const passed = Math.min(50, now - list.last);
    moveBy(list.speed * passed);
    list.speed *= Math.pow(0.05, passed / 1000);
    frame = requestAnimationFrame(nextFrame);
  }
  list.last = now;
  drawList();
}
function wantFrame() {
  if (!frame) frame = requestAnimationFrame(nextFrame);
}
main.addEventListener("pointerdown", event => {
  dragged = false;
  if (list && event.target.closest(".list")) {
    finger = { y: event.clientY, from: event.clientY, at: event.timeStamp };
    list.speed = 0;
  }
});
window.addEventListener("pointermove", event => {
  if (!finger) return;
  if (!dragged && Math.abs(event.clientY - finger.from) < 20) return;
  const moved = finger.y - event.clientY, passed = Math.max(1, event.timeStamp - finger.at);
  dragged = true;
  moveBy(moved);
  list.speed += (moved / passed - list.speed) / 2;
  finger.y = event.clientY;
  finger.at = event.timeStamp;
  wantFrame();
});
window.addEventListener("pointerup", () => {
  if (finger && dragged) {
    list.last = performance.now();
    wantFrame();
  }
  finger = null;
});
document.addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button || dragged) { dragged = false; return; }
  if (button.id === "back") { here = trail.pop() || "/"; show(here); } else go(button.dataset.to);
});
if (here === "/") {
  show(here);
  document.addEventListener("DOMContentLoaded", () => setTimeout(read, 100));
} else {
  document.addEventListener("DOMContentLoaded", () => show(here));
}
