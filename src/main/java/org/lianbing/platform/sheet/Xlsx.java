package org.lianbing.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Read as a stream of XML, so that memory is bounded by what we keep; POI refuses zip bombs, its XML readers refuse entities. */
final class Xlsx {

    private Xlsx() {
    }

    static List<Sheet> read(Path file) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(parts);
        } catch (OpenXML4JException | OpenXML4JRuntimeException | POIXMLException | SAXException | IOException | ParserConfigurationException
                | RecordFormatException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw ReadSheets.invalid("broken");
        }
    }

    private static List<Sheet> read(OPCPackage parts) throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(parts);
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
        StylesTable styles = reader.getStylesTable();
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            try (InputStream xml = each.next()) {
                Grid grid = new Grid(each.getSheetName());
                XMLReader parser = XMLHelper.newXMLReader();
                Cells cells = new Cells(grid, styles, strings);
                parser.setContentHandler(cells);
                parser.parse(new InputSource(xml));
                cells.merged.forEach(area -> grid.spread(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
                sheets.add(grid.sheet());
            }
        }
        return sheets;
    }

    /** Cells go to the grid; which are merged stands after them. */
    private static final class Cells extends XSSFSheetXMLHandler {

        private static final int MERGED = 20_000;

        private final List<CellRangeAddress> merged = new ArrayList<>();

        Cells(Grid grid, StylesTable styles, ReadOnlySharedStringsTable strings) {
            super(styles, null, strings, new Into(grid), new CellText(), false);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            if ("mergeCell".equals(localName) && merged.size() < MERGED) {
                merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            super.startElement(uri, localName, name, attributes);
        }
    }

    private record Into(Grid grid) implements XSSFSheetXMLHandler.SheetContentsHandler {

        @Override
        public void cell(String reference, String text, XSSFComment comment) {
            CellReference place = new CellReference(reference);
            grid.put(place.getRow(), place.getCol(), text);
        }

        @Override
        public void startRow(int row) {
            // a cell says itself where it stands
        }

        @Override
        public void endRow(int row) {
            // nothing is kept for a row
        }
    }
}
