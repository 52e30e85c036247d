declare module 'sbd' {
  const sbd: { sentences(text: string, options?: Record<string, unknown>): string[] };
  export default sbd;
}
