/** A button with logo, name and a muted line, as an item of a list. */
export function appRow({ name, logoUri }, note, choose) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'app';
  const text = document.createElement('span');
  const small = document.createElement('small');
  small.textContent = note;
  text.append(name, small);
  button.append(logo(name, logoUri), text);
  button.addEventListener('click', choose);
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function logo(name, uri) {
  const monogram = document.createElement('span');
  monogram.className = 'logo';
  monogram.setAttribute('aria-hidden', 'true');
  monogram.textContent = name.charAt(0);
  if (!uri) return monogram;
  const image = document.createElement('img');
  image.className = 'logo';
  image.alt = '';
  image.src = uri;
  image.addEventListener('error', () => image.replaceWith(monogram));
  return image;
}
