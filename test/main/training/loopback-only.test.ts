import { expect, test, vi } from 'vitest';
import { loopbackOnly } from '../../../main/training/loopback-only.ts';

test.each(['https://ent.exemple.fr/about', 'http://192.168.1.10:8080/', 'http://127.0.0.1.exemple.fr/', 'http://[2001:db8::1]/', 'http://0.0.0.0/'])('%s is not even asked', async (address) => {
  const asked = vi.fn<typeof fetch>().mockImplementation(() => Promise.resolve(new Response('x')));
  await expect(loopbackOnly(asked)(address)).rejects.toThrow(TypeError);
  await expect(loopbackOnly(asked)(new URL(address))).rejects.toThrow(TypeError);
  await expect(loopbackOnly(asked)(new Request(address))).rejects.toThrow(TypeError);
  expect(asked).not.toHaveBeenCalled();
});

test.each(['http://127.0.0.1:20000/about', 'http://localhost:1/', 'http://[::1]:1/'])('%s is', async (address) => {
  const asked = vi.fn<typeof fetch>().mockResolvedValue(new Response('x'));
  await expect(loopbackOnly(asked)(new Request(address))).resolves.toBeInstanceOf(Response);
});
