import { Button, MantineProvider, Table, TextInput } from '@mantine/core';
import { createRoot } from 'react-dom/client';

// The floor of a page that starts: React, Mantine, a field, a button and thirty rows.

function MantinePage() {
  return (
    <MantineProvider>
      <TextInput label="Recherche" />
      <Button>Valider</Button>
      <Table>
        <Table.Tbody>
          {Array.from({ length: 30 }, (_, i) => (
            <Table.Tr key={i} className="bare-row">
              <Table.Td>Ligne {i}</Table.Td>
              <Table.Td>{i * 7}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </MantineProvider>
  );
}

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<MantinePage />);
