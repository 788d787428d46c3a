package io.statecraft.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The same sentence in every format that is read. */
final class TestFiles {
    private TestFiles() {}

    static byte[] text(String sentence) {
        return sentence.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] html(String sentence) {
        return text("<html><head><title>A title</title><style>p {}</style></head><body><p>" + sentence
                + "</p><script>var x = 1;</script></body></html>");
    }

    static byte[] docx(String sentence) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(sentence);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    static byte[] pdf(String sentence) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                content.newLineAtOffset(50, 700);
                content.showText(sentence);
                content.endText();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
