extension FinnishWording {
  /// What is wrong inside workbooks, and what keeps a table from being written.
  static let workbooks: KeyValuePairs<String, String> = [
    "the workbook is cut off before its end": "työkirja katkeaa ennen loppuaan",
    "the list of the workbook's parts is damaged": "työkirjan osaluettelo on vioittunut",
    "the workbook is damaged in {0}": "työkirja on vioittunut kohdassa {0}",
    "{0} of the workbook comes to more than {1}, the most that is read":
      "työkirjan osa {0} on suurempi kuin {1}, enempää ei lueta",
    "{0} of the workbook holds a document type, which could reach outside":
      "työkirjan osassa {0} on dokumenttityyppi, joka voisi hakea jotain ulkopuolelta",
    "the archive holds no workbook": "paketissa ei ole työkirjaa",
    "the workbook is locked with a password": "työkirja on suojattu salasanalla",
    "the workbook is in the form of Excel before 2007 (.xls)":
      "työkirja on vuotta 2007 edeltävän Excelin muodossa (.xls)",
    "the workbook is in Excel's binary form (.xlsb)":
      "työkirja on Excelin binäärimuodossa (.xlsb)",
    "the file is an OpenDocument spreadsheet (.ods)":
      "tiedosto on OpenDocument-laskentataulukko (.ods)",
    "there is no sheet \"{0}\" among {1}": "taulukkoa \"{0}\" ei ole joukossa {1}",
    "no sheet of the workbook holds anything": "työkirjan kaikki taulukot ovat tyhjiä",
    "the cell {0} stands farther out than a sheet reaches":
      "solu {0} on kauempana kuin taulukko ulottuu",
    "the sheet has more than {0} cells, the most that is read":
      "taulukossa on yli {0} solua, enempää ei lueta",
    "fetch the file anew, or save it anew as XLSX":
      "nouda tiedosto uudelleen tai tallenna se uudelleen XLSX-muotoon",
    "open it with its password and save it without one":
      "avaa se salasanalla ja tallenna ilman salasanaa",
    "open it in a spreadsheet and save it as XLSX":
      "avaa se taulukkolaskennassa ja tallenna XLSX-muotoon",
    "take the file out of the archive first": "pura tiedosto ensin paketista",
    "name the one to read: with sheet \"{0}\"": "nimeä luettava: with sheet \"{0}\"",
    "leave the sheet's name out": "jätä taulukon nimi pois",
    "the table has {0} rows; a workbook's sheet holds {1}":
      "taulukossa on {0} riviä; työkirjaan mahtuu {1}",
    "the table has {0} columns; a workbook's sheet holds {1}":
      "taulukossa on {0} saraketta; työkirjaan mahtuu {1}",
    "the text in row {0}, column {1} is longer than {2} letters, the most that a cell can have":
      "rivin {0} sarakkeessa {1} on pidempi teksti kuin {2} merkkiä, pidempi ei mahdu soluun",
    "the table comes to more bytes than a workbook can have":
      "taulukosta tulee enemmän tavuja kuin työkirjaan mahtuu",
    "no column holds figures, which JSON-stat is made of":
      "missään sarakkeessa ei ole lukuja, joista JSON-stat koostuu",
    "no column tells the rows apart, as JSON-stat needs":
      "mikään sarake ei erota rivejä toisistaan, mitä JSON-stat vaatii",
    "rows {0} and {1} have the same {2}, so JSON-stat has one cell for both":
      "riveillä {0} ja {1} on sama {2}, joten JSON-statissa niille on yksi solu",
    "the dimensions make {0} cells; {1} is the most that is written":
      "ulottuvuuksista tulee {0} solua; enintään kirjoitetaan {1}",
    "write it as CSV": "kirjoita se CSV-muotoon",
    "write it as CSV or JSON": "kirjoita se CSV- tai JSON-muotoon",
    "keep the column that tells them apart, or write it as CSV or JSON":
      "pidä ne erottava sarake tai kirjoita CSV- tai JSON-muotoon",
    "the name or the number of a sheet": "taulukon nimi tai numero",
  ]
}
