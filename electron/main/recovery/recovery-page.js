// The buttons of a recovery page. Free of the app's own bundle: that may be what is broken.
for (const button of document.querySelectorAll('button[data-channel]')) {
  button.addEventListener('click', () => void window.scrutiny.invoke(button.dataset.channel, undefined));
}
document.querySelector('button.main').focus();
void window.scrutiny.invoke('app.ready', undefined);
