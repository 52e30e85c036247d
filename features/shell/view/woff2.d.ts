/** The address of a font, as next.config.js has it. */
declare module '*.woff2?url' {
  const url: string;
  export default url;
}
