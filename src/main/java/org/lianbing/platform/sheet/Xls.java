package org.lianbing.platform.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;

/** The old binary format; at most 65,536 lines by its nature. */
final class Xls {

    private Xls() {
    }

    static List<Sheet> read(Path file) {
        try (POIFSFileSystem folder = new POIFSFileSystem(file.toFile(), true)) {
            if (folder.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw ReadSheets.invalid("password");
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(folder.getRoot(), false)) {
                List<Sheet> sheets = new ArrayList<>();
                workbook.sheetIterator().forEachRemaining(sheet -> sheets.add(read(sheet)));
                return sheets;
            }
        } catch (EncryptedDocumentException locked) {
            throw ReadSheets.invalid("password");
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | org.apache.poi.util.RecordFormatException broken) {
            throw ReadSheets.invalid("broken");
        }
    }

    private static Sheet read(org.apache.poi.ss.usermodel.Sheet sheet) {
        Grid grid = new Grid(sheet.getSheetName());
        CellText format = new CellText();
        for (Row row : sheet) {
            for (Cell cell : row) {
                grid.put(row.getRowNum(), cell.getColumnIndex(), text(cell, format));
            }
        }
        sheet.getMergedRegions().forEach(merged -> grid.spread(merged.getFirstRow(), merged.getLastRow(), merged.getFirstColumn(),
                merged.getLastColumn()));
        return grid.sheet();
    }

    /** Of a formula its last result, as the file holds it. */
    private static String text(Cell cell, CellText format) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case NUMERIC -> format.formatRawCellContents(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(),
                    cell.getCellStyle().getDataFormatString(), false);
            default -> "";
        };
    }
}
