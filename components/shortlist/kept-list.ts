'use client';

import { useSyncExternalStore } from 'react';
import { readItems } from '@/lib/shortlist/items';

const KEY = 'gf-shortlist';
const listeners = new Set<() => void>();
let lastText = '';
let lastList: readonly string[] = [];
let inMemory = ''; // where the browser keeps nothing for us

function storedText(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    return inMemory;
  }
}

/** The list that this browser keeps; the same array until it changes. */
export function keptList(): readonly string[] {
  const text = storedText();
  if (text !== lastText) {
    lastText = text;
    lastList = readItems(text).items;
  }
  return lastList;
}

/** Keeps another list; every part of every open page sees it. */
export function keepList(items: readonly string[]): void {
  inMemory = items.join(',');
  try {
    window.localStorage.setItem(KEY, inMemory);
  } catch {
    // a private window: the list lasts as long as the page
  }
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

const unknown = (): null => null;

/** The list that this browser keeps; null until the page has come alive. */
export const useKeptList = (): readonly string[] | null =>
  useSyncExternalStore<readonly string[] | null>(listen, keptList, unknown);
