const paths = {
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.7-2.7a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.7 2.7a3 3 0 0 0 4.3 4.3l1-1',
  note: 'M4 16l.8-3.2L13.2 4.4a1.4 1.4 0 0 1 2 0l.4.4a1.4 1.4 0 0 1 0 2L7.2 15.2 4 16zM11.8 5.8l2.4 2.4',
  compare: 'M3.5 5h5M3.5 8.3h5M3.5 11.6h3.5M11.5 5h5M11.5 8.3h3.5M11.5 11.6h5M3.5 15h2M11.5 15h3',
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  highlight: 'M5.5 12.5l7-7 3 3-7 7H5.5zM10.5 7.5l3 3M4 17.5h12',
  question: 'M7.2 7.6a2.8 2.8 0 1 1 4.3 2.4c-1 .6-1.5 1.1-1.5 2.2M10 15.4v.1',
  talk: 'M4 5h12v8.5H9L5.5 16.5v-3H4z',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  swap: 'M4 7.5h11M12 4.5l3 3-3 3M16 13.5H5M8 10.5l-3 3 3 3',
  plus: 'M10 4.5v11M4.5 10h11',
  quote: 'M4.5 13.5c2-.6 2.6-2.4 2.6-4.6H4.4V5.6h3.8M11.8 13.5c2-.6 2.6-2.4 2.6-4.6h-2.7V5.6h3.8',
  peek: 'M3 6.5h9M3 10h6M3 13.5h4M11 13.5l3 3 3-3M14 16.5V9',
  contents: 'M4 5.5h1M7.5 5.5H16M4 10h1M7.5 10H16M4 14.5h1M7.5 14.5H16',
};

export type IconName = keyof typeof paths;

/** Draws an icon beside or in place of a label; it says nothing to a screen reader. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="i" aria-hidden="true">
      <use href={`#_i-${name}`} />
    </svg>
  );
}

/** Holds the shapes of all icons once; stands at the head of the body. */
export function IconShapes() {
  return (
    <svg className="shapes" aria-hidden="true">
      <defs>
        {Object.entries(paths).map(([name, d]) => (
          <symbol key={name} id={`_i-${name}`} viewBox="0 0 20 20">
            <path d={d} />
          </symbol>
        ))}
      </defs>
    </svg>
  );
}
