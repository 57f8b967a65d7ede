/* A turn is dragged to another place: the page that follows shows who moves before anything is saved. Without a mouse the same page is behind each place's link. */
const table = document.querySelector('table.rota');
const open = cell => cell && cell.dataset.place && cell.querySelector('a[href*="/lecture/move"]');

for (const cell of table ? table.querySelectorAll('td[data-member]') : []) {
  if (!open(cell)) continue;
  if (cell.dataset.member) {
    cell.draggable = true;
    cell.addEventListener('dragstart', event => {
      event.dataTransfer.setData('text/plain', cell.dataset.member);
      event.dataTransfer.effectAllowed = 'move';
      cell.classList.add('dragged');
    });
    cell.addEventListener('dragend', () => cell.classList.remove('dragged'));
  }
  cell.addEventListener('dragover', event => {
    event.preventDefault();
    cell.classList.add('target');
  });
  cell.addEventListener('dragleave', () => cell.classList.remove('target'));
  cell.addEventListener('drop', event => {
    event.preventDefault();
    cell.classList.remove('target');
    const member = event.dataTransfer.getData('text/plain');
    if (/^\d+$/.test(member) && member !== cell.dataset.member) {
      location.assign(`${open(cell).getAttribute('href')}&member=${member}`);
    }
  });
}
