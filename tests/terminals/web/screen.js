// xterm.js without a window: it is shown what comes on a socket and answers
// there. When it is sent SIGUSR2 it writes what it holds to files:
//
//   SCREEN.cells    each character with its columns, attributes and colours
//   SCREEN.modes    whether pastes are marked, and what of the mouse is told
//   SCREEN.copied   what was copied last, as OSC 52 has it
//   SCREEN          the rows; all is written when it is there
//
// LINE in the environment is the number of the socket, SCREEN names the files,
// and BUILD is where install.sh put xterm.js.
'use strict';

const fs = require('fs');
const net = require('net');
const path = require('path');
const { Terminal } = require(
  path.resolve(process.env.BUILD, 'web/node_modules/@xterm/headless'));

const terminal = new Terminal({
  cols: 80,
  rows: 24,
  scrollback: 0,
  allowProposedApi: true,
  windowOptions: { setWinSizeChars: true },
});
const line = new net.Socket({ fd: Number(process.env.LINE) });
const screen = process.env.SCREEN;
let copied = '';

line.on('data', (bytes) => terminal.write(bytes));
line.on('close', () => process.exit(0));
terminal.onData((answer) => line.write(answer));

// A window would take the size by itself (CSI 8 ; rows ; columns t).
terminal.parser.registerCsiHandler({ final: 't' }, (parameters) => {
  if (parameters[0] === 8)
    terminal.resize(parameters[2], parameters[1]);
  return true;
});
terminal.parser.registerOscHandler(52, (data) => {
  copied = data;
  return true;
});

function color(cell, ground) {
  if (cell[`is${ground}Default`]())
    return 'own';
  const number = cell[`get${ground}Color`]();

  if (cell[`is${ground}Palette`]())
    return `${number}`;
  return `${number >> 16}/${(number >> 8) & 255}/${number & 255}`;
}

// As the tests print a cell of libvterm.
function describe(row, column, cell) {
  const points = cell.getChars();
  const point = points === '' || points === ' ' ? 0 : points.codePointAt(0);
  const attributes = [cell.isBold(), cell.isUnderline(), cell.isInverse()]
    .map((is) => (is ? 1 : 0)).join('');

  return `${row},${column} ${point.toString(16)} ${cell.getWidth()} ` +
    `${attributes} ${color(cell, 'Fg')} ${color(cell, 'Bg')}\n`;
}

function keep() {
  const buffer = terminal.buffer.active;
  let rows = '';
  let cells = '';

  for (let row = 0; row < terminal.rows; row++) {
    const content = buffer.getLine(buffer.baseY + row);

    for (let column = 0; column < terminal.cols; column++) {
      const cell = content.getCell(column);

      // The second column of a character.
      if (cell.getWidth() === 0)
        continue;
      rows += cell.getChars() || ' ';
      cells += describe(row, column, cell);
    }
    rows += '\n';
  }
  fs.writeFileSync(`${screen}.cells`, cells);
  fs.writeFileSync(`${screen}.modes`,
    `paste ${terminal.modes.bracketedPasteMode}\n` +
    `mouse ${terminal.modes.mouseTrackingMode}\n`);
  fs.writeFileSync(`${screen}.copied`, copied);
  fs.writeFileSync(`${screen}.new`, rows);
  fs.renameSync(`${screen}.new`, screen);
}

process.on('SIGUSR2', keep);
