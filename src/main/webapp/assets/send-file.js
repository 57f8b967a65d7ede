// Sends a file to a call of ours and says how far it is: fetch cannot tell that of what it sends.
import { root } from "./dom.js";

/**
 * @param path       below /api/
 * @param onProgress called with the share that is sent, 0 to 1
 * @param more       headers, beside ours
 * @returns a Promise of the answer; rejects with an Error whose message is the server's, empty if it was not reached
 */
export function sendFile(path, file, onProgress = () => {}, more = {}) {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    call.open("POST", `${root}/api/${path}?name=${encodeURIComponent(file.name)}`);
    call.setRequestHeader("X-Lianbing", "1");
    call.setRequestHeader("Accept-Language", document.documentElement.lang);
    call.setRequestHeader("Content-Type", "application/octet-stream");
    Object.entries(more).forEach(([header, value]) => call.setRequestHeader(header, value));
    call.responseType = "json";
    call.upload.addEventListener("progress", event => event.lengthComputable && onProgress(event.loaded / event.total));
    call.addEventListener("load", () => call.status < 300 ? done(call.response) : failed(new Error(call.response?.problems?.[0]?.message ?? call.response?.detail ?? "")));
    call.addEventListener("error", () => failed(new Error("")));
    call.send(file);
  });
}
