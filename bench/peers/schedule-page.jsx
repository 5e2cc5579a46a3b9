import { MantineProvider } from '@mantine/core';
import { ResourcesMonthView } from '@mantine/schedule';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { addDays } from '../../domain/kernel/days.ts';
import { barPlace, TIMELINE } from '../timeline-bars.ts';

// The peer of the timeline (B13): @mantine/schedule with the teachers and the bars that the console has, and no application
// around. In JavaScript: where its package is not installed, nothing tells the types of what it imports.

const TODAY = new Date().toISOString().slice(0, 10);

const TEACHERS = Array.from({ length: TIMELINE.teachers }, (_, teacher) => ({ id: teacher, label: `ENSEIGNANT ${teacher}` }));

const REPLACEMENTS = Array.from({ length: TIMELINE.bars }, (_, id) => {
  const { teacher, start, days } = barPlace(id);
  const from = addDays(TODAY, start);
  return { id, resourceId: teacher, title: 'Remplacement en cours', start: `${from} 08:00:00`, end: `${addDays(from, days)} 18:00:00`, color: 'blue' };
});

function SchedulePage() {
  const [month, setMonth] = useState(TODAY);
  return (
    <MantineProvider>
      <ResourcesMonthView date={month} onDateChange={setMonth} resources={TEACHERS} events={REPLACEMENTS} withEventsDragAndDrop />
    </MantineProvider>
  );
}

createRoot(document.getElementById('app')).render(<SchedulePage />);
