// Fills in a form in Chromium's own viewer, as a person does: clicks and typing, then "download with your changes".
// Arguments: the browser, an empty folder for its profile, the form, where the filled one goes, a JSON file of
// [page, x, y (shares of the page), words] for each click.
import { spawn } from "child_process";
import fs from "fs";

const [program, profile, source, target, asked] = process.argv.slice(2);
const browser = spawn(program, ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1000,1400", "--remote-debugging-port=0",
  `--user-data-dir=${profile}`, `file://${source}#view=Fit&toolbar=0&navpanes=0`], { stdio: ["ignore", "ignore", "pipe"] });
const address = await new Promise(found => browser.stderr.on("data", said => {
  const seen = /ws:\/\/\S+/.exec(String(said));
  if (seen) found(seen[0]);
}));
const socket = new WebSocket(address);
await new Promise(open => { socket.onopen = open; });
process.on("exit", () => browser.kill());

let last = 0;
const waiting = new Map(), sessions = new Map();
const send = (method, params = {}, sessionId = undefined) => new Promise(answer => {
  waiting.set(++last, answer);
  socket.send(JSON.stringify({ id: last, method, params, sessionId }));
});
const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
socket.onmessage = ({ data }) => {
  const said = JSON.parse(data);
  if (said.id) waiting.get(said.id)(said);
  else if (said.method === "Target.attachedToTarget") {
    sessions.set(said.params.targetInfo.targetId, said.params.sessionId);
    send("Target.setAutoAttach", attach, said.params.sessionId);
  }
};
await send("Target.setAutoAttach", attach);
const session = async test => sessions.get((await send("Target.getTargets")).result.targetInfos.find(test)?.targetId);
const pause = time => new Promise(go => setTimeout(go, time));

let viewer;
while (!(viewer = await session(info => info.url.startsWith("chrome-extension://")))) await pause(50);
const run = async expression => (await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, viewer))
  .result?.result?.value;
while (await run("viewer.loadState_ ?? viewer.loadState") !== "success") await pause(50);
await run("var view = viewer.viewport_ ?? viewer.viewport");
const page = await session(info => info.type === "page");

for (const [number, x, y, words] of JSON.parse(fs.readFileSync(asked, "utf8"))) {
  await run(`view.goToPage(${number})`);
  const place = JSON.parse(await run(`JSON.stringify(view.getPageScreenRect(${number}))`));
  await pause(50);
  const at = { x: place.x + x * place.width, y: place.y + y * place.height, button: "left", clickCount: 1 };
  for (const type of ["mouseMoved", "mousePressed", "mouseReleased"]) await send("Input.dispatchMouseEvent", { type, ...at }, page);
  await pause(50);
  for (const [row, line] of words.split("\n").entries()) {
    if (row) for (const type of ["keyDown", "keyUp"]) await send("Input.dispatchKeyEvent", { type, key: "Enter", text: "\r", windowsVirtualKeyCode: 13 }, page);
    if (line) await send("Input.insertText", { text: line }, page);
  }
}
const saved = await run(`viewer.currentController.save("EDITED").then(({ dataToSave }) =>
  btoa(Array.from(new Uint8Array(dataToSave), byte => String.fromCharCode(byte)).join("")))`);
fs.writeFileSync(target, Buffer.from(saved, "base64"));
await send("Browser.close");
