/* Reads the code of a bridge with the camera or from a photo. A browser that cannot read QR codes itself sends the brightness
   of the picture to the portal, which keeps nothing. */
(function () {
  'use strict';

  const scan = document.querySelector('[data-scan]');
  if (!scan) {
    return;
  }
  const VIDEO_SIDE = 640;
  const PHOTO_SIDE = 1024;
  const PAUSE = 350;
  const GIVE_UP = 120000;
  const field = document.getElementById(scan.dataset.scan);
  const serial = document.getElementById('serial');
  const video = scan.querySelector('video');
  const said = document.getElementById('scanSaid');
  const canvas = document.createElement('canvas');
  let stream = null;
  let detector = null;

  try {
    detector = 'BarcodeDetector' in window ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch (unsupported) {
    detector = null;
  }

  function say(text) {
    said.textContent = text || '';
  }

  function stop() {
    if (stream) {
      stream.getTracks().forEach((track) => track.stop());
      stream = null;
    }
    video.hidden = true;
    video.srcObject = null;
  }

  function found(text) {
    const code = /^PRB:([0-9]{1,10})\/[0-9A-F]{64}/i.exec(text.trim());
    if (!code) {
      return false;
    }
    field.value = text.trim();
    serial.value = code[1];
    stop();
    say(scan.dataset.found.replace('{0}', code[1]));
    document.getElementById('name').focus();
    return true;
  }

  /* A byte of brightness for each pixel. */
  function brightness(source, width, height, side) {
    const shrink = Math.min(1, side / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * shrink));
    canvas.height = Math.max(1, Math.round(height * shrink));
    const drawing = canvas.getContext('2d', { willReadFrequently: true });
    drawing.drawImage(source, 0, 0, canvas.width, canvas.height);
    const colours = drawing.getImageData(0, 0, canvas.width, canvas.height).data;
    const bytes = new Uint8Array(canvas.width * canvas.height);
    for (let pixel = 0; pixel < bytes.length; pixel++) {
      const at = pixel * 4;
      bytes[pixel] = (colours[at] * 77 + colours[at + 1] * 151 + colours[at + 2] * 28) >> 8;
    }
    return bytes;
  }

  async function readBySelf(source) {
    try {
      const codes = await detector.detect(source);
      return codes.length > 0 ? codes[0].rawValue : null;
    } catch (unable) {
      detector = null;
      return null;
    }
  }

  async function readByPortal(source, width, height, side) {
    const bytes = brightness(source, width, height, side);
    const answer = await fetch(`${scan.dataset.read}?width=${canvas.width}`, { method: 'POST', body: bytes });
    return answer.status === 200 ? answer.text() : null;
  }

  async function read(source, width, height, side) {
    const text = detector ? await readBySelf(source) : await readByPortal(source, width, height, side);
    return text !== null && found(text);
  }

  async function watch(until) {
    while (stream && Date.now() < until) {
      if (video.videoWidth > 0 && (await read(video, video.videoWidth, video.videoHeight, VIDEO_SIDE))) {
        return;
      }
      await new Promise((next) => setTimeout(next, PAUSE));
    }
    if (stream) {
      stop();
      say(scan.dataset.none);
    }
  }

  async function start() {
    stop();
    say('');
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } });
    } catch (refused) {
      say(scan.dataset.refused);
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    watch(Date.now() + GIVE_UP);
  }

  scan.querySelector('[data-scan-start]').addEventListener('click', start);
  document.getElementById('scanPhoto').addEventListener('change', async (event) => {
    const photo = event.target.files[0];
    if (!photo) {
      return;
    }
    try {
      const picture = await createImageBitmap(photo);
      if (!(await read(picture, picture.width, picture.height, PHOTO_SIDE))) {
        say(scan.dataset.none);
      }
    } catch (noPicture) {
      say(scan.dataset.none);
    }
  });
  window.addEventListener('pagehide', stop);
})();
