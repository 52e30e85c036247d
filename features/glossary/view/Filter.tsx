interface FilterProps {
  labels: { find: string; where: string };
}

/** The field that narrows the list of the glossary, and what is said of it; `FilterBehaviour` makes it act. */
export function Filter({ labels }: FilterProps) {
  return (
    <search>
      <form id="_filter" className="filter needs-script">
        <label>
          <span>{labels.find}</span>
          <input type="search" name="q" placeholder={labels.where} autoComplete="off" spellCheck={false} />
        </label>
        <p role="status" />
      </form>
    </search>
  );
}
