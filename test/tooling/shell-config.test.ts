import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOfAssociations } from '../../scripts/pack/file-associations.ts';

// The rules of the shell that are about its configuration (S19, S29, S31, S35, S40): each catches a bad one too.
const contentOf = (path: string): string => readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');

/** What is wrong with a page: code or style within it, an address of elsewhere. */
const wrongsOfPage = (html: string): readonly string[] =>
  [/<script(?![^>]*\bsrc=)[^>]*>/i, /<style/i, /\son\w+=/i, /\sstyle=/i, /(?:src|href)="(?:https?:)?\/\//i].flatMap((pattern) => pattern.exec(html)?.[0] ?? []);

/**
 * Every fuse that our electron-builder sets, in the order of Electron, and what was decided of it. The ninth of Electron, wasmTrapHandlers,
 * is none of its keys yet: it stays lit, which is how Electron ships it, and the page may run no WebAssembly (its policy allows none).
 */
const FUSES = {
  runAsNode: false, enableCookieEncryption: true, enableNodeOptionsEnvironmentVariable: false, enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true, onlyLoadAppFromAsar: true, loadBrowserProcessSpecificV8Snapshot: false, grantFileProtocolExtraPrivileges: false,
} as const;

const wrongsOfFuses = (yaml: string): readonly string[] => {
  const found = Object.fromEntries([...yaml.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name = '', value]) => [name, value === 'true']));
  return Object.entries(FUSES).filter(([name, value]) => found[name] !== value).map(([name]) => name);
};

describe('S19: the page', () => {
  test('holds no code, no style and no address of elsewhere', () => {
    expect(wrongsOfPage(contentOf('renderer/index.html'))).toEqual([]);
  });
  test.each(['<script>run()</script>', '<b onclick="run()">', '<script src="https://elsewhere/a.js"></script>', '<p style="color: red">'])('%s is seen', (html) => {
    expect(wrongsOfPage(html)).not.toEqual([]);
  });
});

describe('S29: the fuses', () => {
  test('are all decided', () => {
    expect(wrongsOfFuses(contentOf('electron-builder.yml'))).toEqual([]);
  });
  test('are seen when one is another, or left out', () => {
    expect(wrongsOfFuses(contentOf('electron-builder.yml').replace('runAsNode: false', 'runAsNode: true').replace('  onlyLoadAppFromAsar: true\n', ''))).toEqual(['runAsNode', 'onlyLoadAppFromAsar']);
  });
});

describe('the files that open with the program', () => {
  const yaml = contentOf('electron-builder.yml');
  test('are those that the shell takes, to be looked at', () => {
    expect(faultsOfAssociations(yaml)).toEqual([]);
  });
  test('are seen when one is missing, unknown to the shell, or opened to be edited', () => {
    expect(faultsOfAssociations(yaml.replace(/^ {2}- \{ ext: entscenario.*\n/m, ''))).toEqual(['.entscenario opens nothing']);
    expect(faultsOfAssociations(yaml.replace('ext: entx', 'ext: html'))).toEqual(['.entx opens nothing', '.html is declared, and the shell does not open it']);
    expect(faultsOfAssociations(yaml.replace('role: Viewer', 'role: Editor'))).toHaveLength(1);
  });
});

test('S31: Electron is pinned, at a version that has the known repairs', () => {
  const { devDependencies } = z.object({ devDependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(contentOf('package.json')));
  // The floor of the last advisory read (reliability-security.md §1.4: 42.0.0).
  expect(Number(/^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '')?.[1])).toBeGreaterThanOrEqual(42);
});

describe('S40: what macOS is asked to allow', () => {
  const entitlements = (plist: string): readonly string[] => [...plist.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/g)].map(([, key = '']) => key);
  const files = [...contentOf('electron-builder.yml').matchAll(/\bentitlements(?:Inherit)?: ([\w./-]+)/g)].map(([, path = '']) => path);
  test('is what V8 needs and nothing else, for the application and its processes, under the hardened runtime', () => {
    expect(contentOf('electron-builder.yml')).toMatch(/^mac: .*\bhardenedRuntime: true\b/m);
    expect(files).toHaveLength(2);
    for (const file of files) expect(entitlements(contentOf(file))).toEqual(['com.apple.security.cs.allow-jit']);
  });
  test('is seen when it is more', () => {
    expect(entitlements(contentOf('resources/entitlements.mac.plist').replace('</dict>', '<key>com.apple.security.cs.disable-library-validation</key>\n<true/></dict>'))).toHaveLength(2);
  });
});

test('S35: only native modules leave the archive, and nothing updates by itself', () => {
  const yaml = contentOf('electron-builder.yml');
  expect(/^asarUnpack: (.*)$/m.exec(yaml)?.[1]).toBe("['**/*.node']");
  expect(yaml).toMatch(/^publish: null$/m);
});
