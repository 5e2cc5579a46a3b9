import Chart from 'chart.js/auto';
import { drawMarks } from '../floors/bare-charts.ts';

// The peer of the charts of « Indicateurs » : Chart.js with the same series, and the same tables made by hand. In JavaScript:
// where its package is not installed, nothing tells the types of what it imports.

Chart.defaults.animation = false;
Chart.defaults.responsive = false;

function drawChart(place, { kind, width, height, labels, series }) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  place.append(canvas);
  const datasets = series.map((data, at) => ({ label: `Série ${at}`, data, stack: 'one' }));
  const bars = { type: 'bar', options: { indexAxis: 'y', scales: { x: { stacked: true }, y: { stacked: true } } } };
  new Chart(canvas, { ...(kind === 'bars' ? bars : { type: 'line' }), data: { labels, datasets } });
}

window.peer = {
  show: ({ charts, tables }) => {
    const place = document.getElementById('place');
    drawMarks(place, tables);
    for (const chart of charts) drawChart(place, chart);
    document.body.dataset.drawn = String(charts.length);
  },
  clear: () => {
    for (const canvas of document.querySelectorAll('canvas')) Chart.getChart(canvas)?.destroy();
    document.getElementById('place').replaceChildren();
    delete document.body.dataset.drawn;
  },
};
document.body.append(Object.assign(document.createElement('p'), { className: 'bare-row', textContent: 'Chart.js' }));
