import { ipcRenderer } from 'electron';

// A MessagePort cannot cross contextBridge: the page posts one to itself, and only that one port goes further.
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source === window && event.data === 'rpc:open' && port !== undefined) {
    ipcRenderer.postMessage('rpc:port', null, [port]);
  }
});
