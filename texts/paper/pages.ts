/** At the foot of each printed page: « Page 2 sur 5 ». */
export const PAGE_COUNT = { page: 'Page ', of: ' sur ' } as const;
